/// Profiles of isotopes over depth or along a line: from counts to diffusion coefficients and
/// exchange coefficients.
@NullMarked
package science.haven.tracer;

import org.jspecify.annotations.NullMarked;
