/// The two usual notations of circuits. The tree of elements does not know it.
@NullMarked
package science.haven.impedance.circuit.text;

import org.jspecify.annotations.NullMarked;
