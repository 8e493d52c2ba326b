/// Profiles of isotopes in a report.
@NullMarked
package science.haven.report.tracer;

import org.jspecify.annotations.NullMarked;
