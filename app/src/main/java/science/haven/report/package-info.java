/// The report of a study: one offline page, tables and figures.
@NullMarked
package science.haven.report;

import org.jspecify.annotations.NullMarked;
