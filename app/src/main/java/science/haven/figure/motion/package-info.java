/// What moves, in figures: magnetization over delays, rates over temperature, exchange, time
/// scales.
@NullMarked
package science.haven.figure.motion;

import org.jspecify.annotations.NullMarked;
