/// Values with uncertainties, units, constants, nuclides and chemical formulas: the ground
/// everything stands on.
@NullMarked
package science.haven.quantity;

import org.jspecify.annotations.NullMarked;
