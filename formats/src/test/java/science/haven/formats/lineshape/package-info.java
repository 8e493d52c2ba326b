/// Computed line shapes beside references kept in files.
@NullMarked
package science.haven.formats.lineshape;

import org.jspecify.annotations.NullMarked;
