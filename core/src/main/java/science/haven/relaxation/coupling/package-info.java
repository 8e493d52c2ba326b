/// From an interaction and a motion to relaxation rates: dipolar and quadrupolar couplings, exact
/// rates of spin 3/2, and what a single rate tells.
@NullMarked
package science.haven.relaxation.coupling;

import org.jspecify.annotations.NullMarked;
