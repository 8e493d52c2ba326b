/// Which method sees which jumps: the map of time scales, a sample's points on it, and whether what
/// different methods say agrees.
@NullMarked
package science.haven.transport.timescale;

import org.jspecify.annotations.NullMarked;
