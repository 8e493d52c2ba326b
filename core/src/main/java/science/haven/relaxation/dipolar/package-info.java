/// Dipolar fields in crystals: lattice sums, second moments, the couplings they give.
@NullMarked
package science.haven.relaxation.dipolar;

import org.jspecify.annotations.NullMarked;
