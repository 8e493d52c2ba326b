/// Line shapes in a report.
@NullMarked
package science.haven.report.lineshape;

import org.jspecify.annotations.NullMarked;
