/// Exports of the programs of IONTOF's mass spectrometers.
@NullMarked
package science.haven.formats.surfacelab;

import org.jspecify.annotations.NullMarked;
