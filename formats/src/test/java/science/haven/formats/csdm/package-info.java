@NullMarked
package science.haven.formats.csdm;

import org.jspecify.annotations.NullMarked;
