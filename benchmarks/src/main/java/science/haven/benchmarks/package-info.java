/// How fast Haven is, measured with JMH; how to run it stands in `docs/benchmarks.md`.
@NullMarked
package science.haven.benchmarks;

import org.jspecify.annotations.NullMarked;
