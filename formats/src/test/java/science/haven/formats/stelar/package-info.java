@NullMarked
package science.haven.formats.stelar;

import org.jspecify.annotations.NullMarked;
