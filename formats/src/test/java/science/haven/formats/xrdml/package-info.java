@NullMarked
package science.haven.formats.xrdml;

import org.jspecify.annotations.NullMarked;
