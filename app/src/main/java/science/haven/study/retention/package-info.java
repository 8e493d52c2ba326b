/// Conductivity over the storage time in a study: the options as written, a table of
/// conductivities, the law. The spectra behind it are those of `study.impedance`.
@NullMarked
package science.haven.study.retention;

import org.jspecify.annotations.NullMarked;
