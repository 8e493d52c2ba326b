/// Tests of the the map of diffusion.
@NullMarked
package science.haven.study.diffusion;

import org.jspecify.annotations.NullMarked;
