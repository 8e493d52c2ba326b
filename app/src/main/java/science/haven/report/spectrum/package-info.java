/// NMR, Raman and other spectra on the page.
@NullMarked
package science.haven.report.spectrum;

import org.jspecify.annotations.NullMarked;
