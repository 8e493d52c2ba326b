/// From a figure's model to ink: limits, ticks, margins, the place of the legend.
@NullMarked
package science.haven.figure.layout;

import org.jspecify.annotations.NullMarked;
