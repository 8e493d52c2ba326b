@NullMarked
package science.haven.formats.varian;

import org.jspecify.annotations.NullMarked;
