/// JSON files with the place of every value, for messages.
@NullMarked
package science.haven.formats.json;

import org.jspecify.annotations.NullMarked;
