/// What a study knows about line shapes.
@NullMarked
package science.haven.study.plan.lineshape;

import org.jspecify.annotations.NullMarked;
