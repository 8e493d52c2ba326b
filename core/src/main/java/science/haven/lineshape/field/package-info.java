/// Field gradients at the nuclei of a crystal made of point charges: a first idea of a coupling.
@NullMarked
package science.haven.lineshape.field;

import org.jspecify.annotations.NullMarked;
