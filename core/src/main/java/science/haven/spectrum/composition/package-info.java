/// From areas to amounts: which phases, how much of each, and whether the masses add up.
@NullMarked
package science.haven.spectrum.composition;

import org.jspecify.annotations.NullMarked;
