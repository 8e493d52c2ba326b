/// The commands on nuclear relaxation.
@NullMarked
package science.haven.cli.relaxation;

import org.jspecify.annotations.NullMarked;
