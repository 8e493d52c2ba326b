/// Impedance spectra in figures: Nyquist, Bode, residuals, relaxation times.
@NullMarked
package science.haven.figure.impedance;

import org.jspecify.annotations.NullMarked;
