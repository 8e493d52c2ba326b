/// DC polarisation on the page.
@NullMarked
package science.haven.report.polarisation;

import org.jspecify.annotations.NullMarked;
