/// Powder patterns of ions that jump between orientations and sites, at any rate of the jumps.
@NullMarked
package science.haven.lineshape.jump;

import org.jspecify.annotations.NullMarked;
