/// What stands beside the benchmarks: what a line shape costs against its points, orientations,
/// error and cores, as figures for `docs/benchmarks.md`, and files too large to keep.
@NullMarked
package science.haven.benchmarks.cost;

import org.jspecify.annotations.NullMarked;
