/// Where simulated ions stay and how they jump: densities, sites, jumps with their rates and
/// barriers, ways through the crystal.
@NullMarked
package science.haven.trajectory.sites;

import org.jspecify.annotations.NullMarked;
