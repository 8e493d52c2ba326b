@NullMarked
package science.haven.formats.jcamp;

import org.jspecify.annotations.NullMarked;
