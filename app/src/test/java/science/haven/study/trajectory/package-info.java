/// Tests of trajectories in studies.
@NullMarked
package science.haven.study.trajectory;

import org.jspecify.annotations.NullMarked;
