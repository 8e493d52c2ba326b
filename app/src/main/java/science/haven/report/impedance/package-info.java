/// Impedance spectra and temperature series on the page.
@NullMarked
package science.haven.report.impedance;

import org.jspecify.annotations.NullMarked;
