/// Lines in a spectrum: how many, where, how wide, and their areas with covariance; no start
/// values.
@NullMarked
package science.haven.spectrum.peak;

import org.jspecify.annotations.NullMarked;
