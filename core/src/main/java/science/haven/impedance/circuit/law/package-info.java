/// What the laws of elements are written with: complex numbers over a grid of frequencies, an
/// element's answer, its kinds of parameters. It knows no element.
@NullMarked
package science.haven.impedance.circuit.law;

import org.jspecify.annotations.NullMarked;
