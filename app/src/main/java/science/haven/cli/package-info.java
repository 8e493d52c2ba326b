/// The command line.
@NullMarked
package science.haven.cli;

import org.jspecify.annotations.NullMarked;
