package science.haven.transport;

import science.haven.quantity.Measured;

/// A conductivity at a temperature.
///
/// @param temperature temperature in K
/// @param conductivity conductivity with its two kinds of uncertainty
public record ConductivityPoint(Measured temperature, Conductivity conductivity) {

    public ConductivityPoint {
        if (!(temperature.value() > 0)) {
            throw new IllegalArgumentException(
                    "temperature must be > 0 K, got " + temperature.value());
        }
    }
}
