/// Relaxation of nuclear spins in a report.
@NullMarked
package science.haven.report.relaxation;

import org.jspecify.annotations.NullMarked;
