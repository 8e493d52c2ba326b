/// Linear least squares: columns in closed form, and what the engine solves at each of its points,
/// the linearisation with its step inside a box and its covariance. It knows nothing of models and
/// parameters.
@NullMarked
package science.haven.fit.linear;

import org.jspecify.annotations.NullMarked;
