@NullMarked
package science.haven.formats.jeol;

import org.jspecify.annotations.NullMarked;
