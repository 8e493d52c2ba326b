/// Distributions of relaxation times that no law describes: as smooth as the noise allows.
@NullMarked
package science.haven.relaxation.recovery.distribution;

import org.jspecify.annotations.NullMarked;
