@NullMarked
package science.haven.formats.mrsimulator;

import org.jspecify.annotations.NullMarked;
