/// Line shapes of disordered solids: couplings and shifts that differ from site to site, summed
/// from a library of powder patterns.
@NullMarked
package science.haven.lineshape.distribution;

import org.jspecify.annotations.NullMarked;
