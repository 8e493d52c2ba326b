/// Powder patterns of first order at rest, in closed form: no orientations, no error.
@NullMarked
package science.haven.lineshape.firstorder;

import org.jspecify.annotations.NullMarked;
