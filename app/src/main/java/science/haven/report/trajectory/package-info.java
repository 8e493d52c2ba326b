/// Trajectories in a report.
@NullMarked
package science.haven.report.trajectory;

import org.jspecify.annotations.NullMarked;
