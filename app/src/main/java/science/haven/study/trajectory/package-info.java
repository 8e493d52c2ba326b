/// Trajectories of simulations in a study: pieces joined, ions followed, diffusion.
@NullMarked
package science.haven.study.trajectory;

import org.jspecify.annotations.NullMarked;
