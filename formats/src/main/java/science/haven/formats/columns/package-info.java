/// Plain text and CSV with any columns, separators and decimal marks.
@NullMarked
package science.haven.formats.columns;

import org.jspecify.annotations.NullMarked;
