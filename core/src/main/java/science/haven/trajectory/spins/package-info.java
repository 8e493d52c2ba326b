/// What nuclear spins see of simulated motion: correlation functions of the fields at the nuclei,
/// their spectral densities and relaxation rates.
@NullMarked
package science.haven.trajectory.spins;

import org.jspecify.annotations.NullMarked;
