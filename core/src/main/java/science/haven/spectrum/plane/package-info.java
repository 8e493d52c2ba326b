/// Peaks of spectra over two frequencies: sites on the diagonal, volumes of the peaks among them.
@NullMarked
package science.haven.spectrum.plane;

import org.jspecify.annotations.NullMarked;
