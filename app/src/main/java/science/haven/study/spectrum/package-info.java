/// Spectra in a study: raw signals processed, regions integrated, lines fitted.
@NullMarked
package science.haven.study.spectrum;

import org.jspecify.annotations.NullMarked;
