@NullMarked
package science.haven.formats.columns;

import org.jspecify.annotations.NullMarked;
