/// Zahner Thales: impedance spectra (`.ism`).
@NullMarked
package science.haven.formats.zahner;

import org.jspecify.annotations.NullMarked;
