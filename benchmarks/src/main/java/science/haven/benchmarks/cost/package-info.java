/// What a line shape costs against its points, orientations, error and cores, as figures for
/// `docs/benchmarks.md`.
@NullMarked
package science.haven.benchmarks.cost;

import org.jspecify.annotations.NullMarked;
