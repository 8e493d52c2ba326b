@NullMarked
package science.haven.formats.tecmag;

import org.jspecify.annotations.NullMarked;
