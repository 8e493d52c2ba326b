/// Powder patterns: all orientations of a crystal at once, by triangles on an octahedron whose
/// signal is laid into the bins exactly.
@NullMarked
package science.haven.lineshape.powder;

import org.jspecify.annotations.NullMarked;
