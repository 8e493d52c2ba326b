/// Rates of jumps from spectra of powders at rest.
@NullMarked
package science.haven.lineshape.jump.fit;

import org.jspecify.annotations.NullMarked;
