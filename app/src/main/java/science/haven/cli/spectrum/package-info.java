/// Commands on NMR and other spectra.
@NullMarked
package science.haven.cli.spectrum;

import org.jspecify.annotations.NullMarked;
