/// The distribution of relaxation times: what relaxes, how fast and with which resistance, without
/// a circuit.
@NullMarked
package science.haven.impedance.relaxationtimes;

import org.jspecify.annotations.NullMarked;
