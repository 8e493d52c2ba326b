/// The commands on diffusion.
@NullMarked
package science.haven.cli.diffusion;

import org.jspecify.annotations.NullMarked;
