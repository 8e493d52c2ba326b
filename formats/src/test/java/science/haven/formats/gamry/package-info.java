@NullMarked
package science.haven.formats.gamry;

import org.jspecify.annotations.NullMarked;
