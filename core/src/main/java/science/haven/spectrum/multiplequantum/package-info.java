/// Multiple-quantum spectra of quadrupolar nuclei under magic-angle spinning.
@NullMarked
package science.haven.spectrum.multiplequantum;

import org.jspecify.annotations.NullMarked;
