/// Line shapes of solids: quadrupolar and shift patterns of powders, at rest and spinning, with
/// their derivatives.
@NullMarked
package science.haven.lineshape;

import org.jspecify.annotations.NullMarked;
