package science.haven.quantity;

/// A value with its standard uncertainty (k = 1), both in the same unit.
///
/// The arithmetic holds for independent values, to first order. Values that share a source of error
/// (two resistances of one fit, one geometry at many temperatures) need the covariance instead.
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

    /// Sum with an independent value.
    ///
    /// @param other the other value, in the same unit
    /// @return the sum
    public Measured plus(Measured other) {
        return new Measured(value + other.value, Math.hypot(uncertainty, other.uncertainty));
    }

    /// Difference to an independent value.
    ///
    /// @param other the other value, in the same unit
    /// @return the difference
    public Measured minus(Measured other) {
        return plus(other.scaled(-1));
    }

    /// Product with an independent value.
    ///
    /// @param other the other factor
    /// @return the product
    public Measured times(Measured other) {
        return new Measured(
                value * other.value,
                Math.hypot(uncertainty * other.value, value * other.uncertainty));
    }

    /// Quotient by an independent value.
    ///
    /// @param other the divisor, not 0
    /// @return the quotient
    public Measured dividedBy(Measured other) {
        if (other.value == 0) {
            throw new IllegalArgumentException("divisor must not be 0");
        }
        double quotient = value / other.value;
        return new Measured(
                quotient,
                Math.hypot(uncertainty, quotient * other.uncertainty) / Math.abs(other.value));
    }

    /// The value times an exact number.
    ///
    /// @param factor the number, in the unit that turns the old into the new
    /// @return the scaled value
    public Measured scaled(double factor) {
        return new Measured(value * factor, uncertainty * Math.abs(factor));
    }

    /// A power of the value.
    ///
    /// @param exponent exponent, dimensionless
    /// @return the power
    public Measured power(double exponent) {
        double slope = exponent == 0 ? 0 : exponent * Math.pow(value, exponent - 1);
        return new Measured(Math.pow(value, exponent), Math.abs(slope) * uncertainty);
    }

    /// For people, without a unit: `8.00 ± 0.05`, `(1.123 ± 0.065) × 10⁵`; the uncertainty has two
    /// digits, an exact value as many as it needs.
    ///
    /// @return the text
    public String text() {
        return MeasuredText.of(this);
    }
}
