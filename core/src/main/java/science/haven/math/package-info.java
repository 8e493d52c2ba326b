/// Mathematics without physics: least squares with signs, special functions, quadrature.
@NullMarked
package science.haven.math;

import org.jspecify.annotations.NullMarked;
