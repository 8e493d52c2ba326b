/// Two-dimensional exchange spectroscopy: peak volumes at one or several mixing times to the rate
/// of every path, and what the mixing times cannot tell.
@NullMarked
package science.haven.exchange.exsy;

import org.jspecify.annotations.NullMarked;
