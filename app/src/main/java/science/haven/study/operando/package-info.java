/// Spectra of a cell at work: lines followed through a series, voltage and current on the clock of
/// the spectra, metal against charge.
@NullMarked
package science.haven.study.operando;

import org.jspecify.annotations.NullMarked;
