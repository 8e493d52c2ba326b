package science.haven.transport.timescale;

import science.haven.quantity.Measured;

/// A jump rate that a method told of a sample.
///
/// @param method the method
/// @param temperature temperature in K
/// @param rate jump rate 1/τ in s⁻¹
public record SamplePoint(Method method, double temperature, Measured rate) {

    public SamplePoint {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature must be > 0 K, got " + temperature);
        }
        if (!(rate.value() > 0)) {
            throw new IllegalArgumentException("rate must be > 0 s⁻¹, got " + rate.value());
        }
    }
}
