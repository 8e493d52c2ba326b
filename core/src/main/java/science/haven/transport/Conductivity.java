package science.haven.transport;

import science.haven.quantity.Measured;

/// A conductivity that remembers which part of its uncertainty comes from the measurement and which
/// from the geometry of the sample.
///
/// The geometric part is the same for every measurement of one sample: it moves the whole Arrhenius
/// line up or down and leaves its slope alone.
///
/// @param value conductivity in S·m⁻¹
/// @param statistical standard uncertainty of the measurement in S·m⁻¹
/// @param geometric standard uncertainty from thickness and area in S·m⁻¹
public record Conductivity(double value, double statistical, double geometric) {

    public Conductivity {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("conductivity must be > 0 S/m, got " + value);
        }
        if (!(statistical >= 0 && Double.isFinite(statistical))) {
            throw new IllegalArgumentException(
                    "statistical uncertainty must be >= 0 S/m, got " + statistical);
        }
        if (!(geometric >= 0 && Double.isFinite(geometric))) {
            throw new IllegalArgumentException(
                    "geometric uncertainty must be >= 0 S/m, got " + geometric);
        }
    }

    /// The conductivity with both parts of the uncertainty in quadrature.
    ///
    /// @return conductivity in S·m⁻¹
    public Measured total() {
        return new Measured(value, Math.hypot(statistical, geometric));
    }
}
