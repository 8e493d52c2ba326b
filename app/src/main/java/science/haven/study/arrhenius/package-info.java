/// Activation energies in a study, and what a curved plot says.
@NullMarked
package science.haven.study.arrhenius;

import org.jspecify.annotations.NullMarked;
