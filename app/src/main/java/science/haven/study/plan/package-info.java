/// What a study asks for: the sample, the measurements with their techniques, the conclusions.
@NullMarked
package science.haven.study.plan;

import org.jspecify.annotations.NullMarked;
