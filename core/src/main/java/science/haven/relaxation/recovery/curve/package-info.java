/// Curves that a magnetisation follows over a delay, with derivatives, and start values for them
/// from grids of rates.
@NullMarked
package science.haven.relaxation.recovery.curve;

import org.jspecify.annotations.NullMarked;
