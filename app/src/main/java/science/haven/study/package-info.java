/// The study: from its file to its results.
///
/// Its packages stand on each other in this order: `file` (the text), `plan` (what is asked),
/// `work` (all cores), `result` (what is found), then one package per technique: `impedance`,
/// `polarisation`, `retention` (on `impedance`), and `arrhenius` for the conclusion. This package
/// brings them together: it reads a whole study, runs it, and looks for contradictions.
@NullMarked
package science.haven.study;

import org.jspecify.annotations.NullMarked;
