/// What all text formats share: lines with their numbers, separators and decimal marks, column
/// headings with units, and tables.
@NullMarked
package science.haven.formats.text;

import org.jspecify.annotations.NullMarked;
