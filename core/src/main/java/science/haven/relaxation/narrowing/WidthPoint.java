package science.haven.relaxation.narrowing;

import science.haven.quantity.Measured;

/// The width of a line at one temperature.
///
/// @param temperature temperature in K
/// @param width full width at half maximum in Hz; uncertainty 0 where it is not known
public record WidthPoint(double temperature, Measured width) {

    public WidthPoint {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException(
                    "temperature must be > 0 K, got " + temperature + " (in °C?)");
        }
        if (!(width.value() > 0)) {
            throw new IllegalArgumentException("width must be > 0 Hz, got " + width.value());
        }
    }
}
