package science.haven.quantity;

/// A value with its standard uncertainty (k = 1), both in the same unit.
///
/// @param value best estimate, in the SI unit of the quantity unless said otherwise
/// @param uncertainty standard uncertainty, in the unit of `value`, ≥ 0; 0 means exact
public record Measured(double value, double uncertainty) {

    public Measured {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite, got " + value);
        }
        if (!(uncertainty >= 0 && Double.isFinite(uncertainty))) {
            throw new IllegalArgumentException("uncertainty must be >= 0, got " + uncertainty);
        }
    }

    /// A value known exactly.
    ///
    /// @param value the value, in its SI unit
    /// @return the value with uncertainty 0
    public static Measured exact(double value) {
        return new Measured(value, 0);
    }

    /// Uncertainty over value.
    ///
    /// @return relative standard uncertainty, dimensionless
    public double relative() {
        return uncertainty / Math.abs(value);
    }
}
