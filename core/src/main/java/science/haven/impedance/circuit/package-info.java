/// Equivalent circuits: a tree of elements, its two usual notations, and its impedance with exact
/// derivatives.
@NullMarked
package science.haven.impedance.circuit;

import org.jspecify.annotations.NullMarked;
