/// One circuit followed over the temperatures of a series, each spectrum fitted on its own or all
/// jointly. It uses the fit of one spectrum, which does not know it.
@NullMarked
package science.haven.impedance.series;

import org.jspecify.annotations.NullMarked;
