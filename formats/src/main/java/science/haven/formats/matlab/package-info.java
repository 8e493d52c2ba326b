/// MATLAB's binary files, as containers of other programs' data.
@NullMarked
package science.haven.formats.matlab;

import org.jspecify.annotations.NullMarked;
