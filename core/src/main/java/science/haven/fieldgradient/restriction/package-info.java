/// Ions behind walls: how diffusion coefficients from echoes fall with the diffusion time.
@NullMarked
package science.haven.fieldgradient.restriction;

import org.jspecify.annotations.NullMarked;
