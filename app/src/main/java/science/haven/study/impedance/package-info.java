/// Impedance spectra in a study: the options as written, the way of one spectrum, two instruments
/// joined, a temperature series.
@NullMarked
package science.haven.study.impedance;

import org.jspecify.annotations.NullMarked;
