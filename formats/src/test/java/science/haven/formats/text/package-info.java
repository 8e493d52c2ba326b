@NullMarked
package science.haven.formats.text;

import org.jspecify.annotations.NullMarked;
