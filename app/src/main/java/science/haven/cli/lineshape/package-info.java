/// The commands on line shapes.
@NullMarked
package science.haven.cli.lineshape;

import org.jspecify.annotations.NullMarked;
