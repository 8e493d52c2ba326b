/// Pulsed field gradients: from the decay of echoes to diffusion coefficients.
@NullMarked
package science.haven.fieldgradient;

import org.jspecify.annotations.NullMarked;
