/// What a tracer looks like in a solid it has entered: closed forms that do not lose their digits.
@NullMarked
package science.haven.tracer.law;

import org.jspecify.annotations.NullMarked;
