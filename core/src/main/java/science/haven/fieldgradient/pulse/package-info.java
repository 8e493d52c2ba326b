/// Gradient pulses: their shapes, the sequences they make, and the b value of each.
@NullMarked
package science.haven.fieldgradient.pulse;

import org.jspecify.annotations.NullMarked;
