/// Spectra of a cell at work in a report: maps beside the voltage, lines over time, metal and
/// charge.
@NullMarked
package science.haven.report.operando;

import org.jspecify.annotations.NullMarked;
