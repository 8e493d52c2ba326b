/// The one least-squares engine: parameters with bounds and scales, a solver that works in the
/// scaled space, and an outcome that is a value: estimates with covariance and remarks, or a
/// reason.
@NullMarked
package science.haven.fit;

import org.jspecify.annotations.NullMarked;
