/// The steps of NMR processing: one immutable record each, whose list is the log.
@NullMarked
package science.haven.spectrum.step;

import org.jspecify.annotations.NullMarked;
