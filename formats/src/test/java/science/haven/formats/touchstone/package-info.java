@NullMarked
package science.haven.formats.touchstone;

import org.jspecify.annotations.NullMarked;
