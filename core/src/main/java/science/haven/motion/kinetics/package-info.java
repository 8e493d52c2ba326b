/// Ions hopping among sites in equilibrium: rates, populations, modes.
@NullMarked
package science.haven.motion.kinetics;

import org.jspecify.annotations.NullMarked;
