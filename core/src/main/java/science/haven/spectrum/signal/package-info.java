/// What the steps of NMR processing are made of: axes, windows, the two phases of a second
/// dimension, angles as text.
@NullMarked
package science.haven.spectrum.signal;

import org.jspecify.annotations.NullMarked;
