package science.haven.figure.model;

/// An interval on an axis.
///
/// @param low lower end, in the axis's unit
/// @param high upper end, in the axis's unit
public record Range(double low, double high) {

    public Range {
        if (!Double.isFinite(low) || !Double.isFinite(high) || high < low) {
            throw new IllegalArgumentException(
                    "range must be finite with high >= low (the axis's unit), got "
                            + low
                            + " to "
                            + high);
        }
    }

    /// Length.
    ///
    /// @return high − low, in the axis's unit
    public double span() {
        return high - low;
    }

    /// The smallest interval that holds this one and a value.
    ///
    /// @param value value in the axis's unit
    /// @return the interval
    public Range with(double value) {
        return new Range(Math.min(low, value), Math.max(high, value));
    }

    /// Whether a value lies inside, allowing for rounding.
    ///
    /// @param value value in the axis's unit
    /// @return true inside and at the ends
    public boolean holds(double value) {
        double slack = 1e-9 * span();
        return value >= low - slack && value <= high + slack;
    }
}
