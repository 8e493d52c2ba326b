/// JEOL Delta: raw and processed NMR data (`.jdf`).
///
/// The layout of the file is not published by its maker; offsets and codes are the ones other open
/// readers agree on (nmrglue, jeolconverter), checked here against real files.
@NullMarked
package science.haven.formats.jeol;

import org.jspecify.annotations.NullMarked;
