@NullMarked
package science.haven.formats.ssnake;

import org.jspecify.annotations.NullMarked;
