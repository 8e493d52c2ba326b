/// Exchange in a report.
@NullMarked
package science.haven.report.exchange;

import org.jspecify.annotations.NullMarked;
