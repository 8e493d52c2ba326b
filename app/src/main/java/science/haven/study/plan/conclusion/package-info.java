/// What shall follow from several measurements.
@NullMarked
package science.haven.study.plan.conclusion;

import org.jspecify.annotations.NullMarked;
