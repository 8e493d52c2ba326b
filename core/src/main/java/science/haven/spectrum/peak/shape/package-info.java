/// Shapes of spectral lines, of unit area, with their derivatives.
@NullMarked
package science.haven.spectrum.peak.shape;

import org.jspecify.annotations.NullMarked;
