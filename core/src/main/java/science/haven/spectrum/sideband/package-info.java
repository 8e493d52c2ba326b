/// Spinning sidebands: the rate of the rotor that they tell, and the order they belong to.
@NullMarked
package science.haven.spectrum.sideband;

import org.jspecify.annotations.NullMarked;
