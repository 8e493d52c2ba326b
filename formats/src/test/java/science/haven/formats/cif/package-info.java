@NullMarked
package science.haven.formats.cif;

import org.jspecify.annotations.NullMarked;
