/// Line widths over temperature in a study: from fitted spectra or tables to jump rates.
@NullMarked
package science.haven.study.narrowing;

import org.jspecify.annotations.NullMarked;
