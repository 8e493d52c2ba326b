/// The figures of ion transport, ready made from plain arrays, and their files.
///
/// `canvas` draws, `model` says what is drawn, `layout` brings the two together; this package holds
/// the figures a reader asks for by name.
@NullMarked
package science.haven.figure;

import org.jspecify.annotations.NullMarked;
