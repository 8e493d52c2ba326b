/// Dispersions of relaxation from Stelar's field-cycling relaxometers.
@NullMarked
package science.haven.formats.stelar;

import org.jspecify.annotations.NullMarked;
