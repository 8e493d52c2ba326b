/// Simulated motion: paths of ions to mean square displacements, diffusion coefficients of one ion
/// and of the charge, the Haven ratio, and how the motion looks in space and time.
@NullMarked
package science.haven.trajectory;

import org.jspecify.annotations.NullMarked;
