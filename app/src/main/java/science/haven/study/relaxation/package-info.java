/// Relaxation of nuclear spins in a study: transients, tables of rates, the motions behind them.
@NullMarked
package science.haven.study.relaxation;

import org.jspecify.annotations.NullMarked;
