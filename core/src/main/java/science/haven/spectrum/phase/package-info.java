/// The phase of a spectrum: turning it, and finding it.
@NullMarked
package science.haven.spectrum.phase;

import org.jspecify.annotations.NullMarked;
