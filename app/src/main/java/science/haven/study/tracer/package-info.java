/// Profiles of isotopes in a study.
@NullMarked
package science.haven.study.tracer;

import org.jspecify.annotations.NullMarked;
