/// How the populations of the levels of one spin return to equilibrium: the exact multi-exponential
/// recoveries of nuclei with I > ½.
@NullMarked
package science.haven.relaxation.recovery.spin;

import org.jspecify.annotations.NullMarked;
