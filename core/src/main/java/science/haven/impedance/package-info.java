/// Impedance: equivalent circuits fitted without start values, chosen by evidence, and followed
/// over temperature.
@NullMarked
package science.haven.impedance;

import org.jspecify.annotations.NullMarked;
