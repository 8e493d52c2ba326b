/// What a pulse of finite strength and length makes of the transitions of a quadrupolar nucleus.
@NullMarked
package science.haven.lineshape.pulse;

import org.jspecify.annotations.NullMarked;
