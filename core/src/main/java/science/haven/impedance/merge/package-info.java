/// One spectrum from the overlapping ranges of several instruments. It uses the fit's weights; the
/// fit does not know it.
@NullMarked
package science.haven.impedance.merge;

import org.jspecify.annotations.NullMarked;
