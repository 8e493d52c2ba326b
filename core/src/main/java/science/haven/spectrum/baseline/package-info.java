/// What lies under the lines of a spectrum: where no signal is, and smooth curves through it.
@NullMarked
package science.haven.spectrum.baseline;

import org.jspecify.annotations.NullMarked;
