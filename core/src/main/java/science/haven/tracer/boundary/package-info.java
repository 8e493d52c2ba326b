/// Grain boundaries that hold a tracer up: the step at one of them, many in series, and a whole
/// polycrystal solved forward.
@NullMarked
package science.haven.tracer.boundary;

import org.jspecify.annotations.NullMarked;
