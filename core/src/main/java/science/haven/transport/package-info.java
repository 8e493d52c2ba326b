/// From what was measured to how ions move: geometry, conductivity, capacitance, activation,
/// diffusion.
@NullMarked
package science.haven.transport;

import org.jspecify.annotations.NullMarked;
