/// Tests of trajectories.
@NullMarked
package science.haven.formats.trajectory;

import org.jspecify.annotations.NullMarked;
