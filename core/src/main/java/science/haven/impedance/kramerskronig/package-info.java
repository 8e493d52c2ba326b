/// Whether a spectrum can be the impedance of a linear, causal, stable sample at all, and how noisy
/// it is: without a circuit.
@NullMarked
package science.haven.impedance.kramerskronig;

import org.jspecify.annotations.NullMarked;
