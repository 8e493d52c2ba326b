/// Conductivity over the storage time on the page.
@NullMarked
package science.haven.report.retention;

import org.jspecify.annotations.NullMarked;
