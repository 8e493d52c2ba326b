/// CH Instruments text files.
@NullMarked
package science.haven.formats.chinstruments;

import org.jspecify.annotations.NullMarked;
