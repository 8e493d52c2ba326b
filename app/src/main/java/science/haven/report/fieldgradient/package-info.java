/// Echoes in pulsed field gradients in a report.
@NullMarked
package science.haven.report.fieldgradient;

import org.jspecify.annotations.NullMarked;
