/// The commands on impedance spectra: fit, check, drt.
@NullMarked
package science.haven.cli.impedance;

import org.jspecify.annotations.NullMarked;
