/// What a page is made of, whatever the technique: HTML, tables, notes, figures, numbers as people
/// read them.
@NullMarked
package science.haven.report.page;

import org.jspecify.annotations.NullMarked;
