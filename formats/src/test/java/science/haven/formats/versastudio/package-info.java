@NullMarked
package science.haven.formats.versastudio;

import org.jspecify.annotations.NullMarked;
