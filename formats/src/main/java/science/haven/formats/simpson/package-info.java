/// Signals and spectra computed by SIMPSON.
@NullMarked
package science.haven.formats.simpson;

import org.jspecify.annotations.NullMarked;
