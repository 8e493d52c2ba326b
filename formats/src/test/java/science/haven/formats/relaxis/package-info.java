@NullMarked
package science.haven.formats.relaxis;

import org.jspecify.annotations.NullMarked;
