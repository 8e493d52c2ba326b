/// Ions hopping among sites in equilibrium: rates, populations, modes.
@NullMarked
package science.haven.exchange.kinetics;

import org.jspecify.annotations.NullMarked;
