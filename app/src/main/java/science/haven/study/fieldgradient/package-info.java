/// Echoes in pulsed field gradients in a study: what the gradients were, decays, diffusion.
@NullMarked
package science.haven.study.fieldgradient;

import org.jspecify.annotations.NullMarked;
