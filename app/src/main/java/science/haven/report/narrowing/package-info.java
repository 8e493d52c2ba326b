/// Motional narrowing in a report.
@NullMarked
package science.haven.report.narrowing;

import org.jspecify.annotations.NullMarked;
