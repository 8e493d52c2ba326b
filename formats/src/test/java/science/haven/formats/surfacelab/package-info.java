@NullMarked
package science.haven.formats.surfacelab;

import org.jspecify.annotations.NullMarked;
