/// Magnetisation after a delay: recoveries and decays, the laws they may follow, which of them the
/// points support, and what limits the rate.
@NullMarked
package science.haven.relaxation.recovery;

import org.jspecify.annotations.NullMarked;
