/// The frequency of a transition over the direction of the field in the crystal: harmonics of rank
/// 0, 2 and 4, with their derivatives.
@NullMarked
package science.haven.lineshape.tensor;

import org.jspecify.annotations.NullMarked;
