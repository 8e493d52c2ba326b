/// The same phases in recoveries at many temperatures: fractions that sum to one, a rate for each
/// phase and temperature.
@NullMarked
package science.haven.relaxation.recovery.joint;

import org.jspecify.annotations.NullMarked;
