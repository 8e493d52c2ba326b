@NullMarked
package science.haven.formats.magritek;

import org.jspecify.annotations.NullMarked;
