@NullMarked
package science.haven.formats.novocontrol;

import org.jspecify.annotations.NullMarked;
