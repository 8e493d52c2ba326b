/// Diffusion coefficients of all methods of a study on one map, and the Haven ratios between them.
@NullMarked
package science.haven.study.diffusion;

import org.jspecify.annotations.NullMarked;
