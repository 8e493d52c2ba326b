/// Profiles and images over position and time: concentrations, drift of ions, chemical shift
/// imaging.
@NullMarked
package science.haven.imaging;

import org.jspecify.annotations.NullMarked;
