package science.haven.figure.model;

/// How values lie along an axis.
public enum AxisScale {
    /// Equal steps are equal differences.
    LINEAR,
    /// Equal steps are equal factors; only values > 0 can be shown.
    LOG;

    /// Far beyond any measurement; what lies further would overflow in the layout.
    private static final double LARGEST = 1e200;

    /// Where a value lies, on a line where equal lengths mean the same.
    ///
    /// @param value value in the axis's unit
    /// @return the value or its decadic logarithm, dimensionless
    public double position(double value) {
        return switch (this) {
            case LINEAR -> value;
            case LOG -> Math.log10(value);
        };
    }

    /// Which value lies at a position.
    ///
    /// @param position the value or its decadic logarithm, dimensionless
    /// @return value in the axis's unit
    public double value(double position) {
        return switch (this) {
            case LINEAR -> position;
            case LOG -> Math.pow(10, position);
        };
    }

    /// Whether a value has a place on the axis.
    ///
    /// @param value value in the axis's unit
    /// @return false for what is not finite or beyond ±10²⁰⁰, and on a logarithmic axis for what is
    ///   not > 10⁻²⁰⁰
    public boolean shows(double value) {
        return Math.abs(value) < LARGEST && (this == LINEAR || value > 1 / LARGEST);
    }
}
