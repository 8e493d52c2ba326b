package science.haven.figure.model;

/// What the upper edge of a panel shows.
public enum TopAxis {
    /// The ticks of the lower axis, without numbers.
    MIRROR,
    /// Temperature in K at its true places on a reciprocal axis 1000 K / T.
    KELVIN,
    /// Temperature in °C at its true places on a reciprocal axis 1000 K / T.
    CELSIUS;

    private static final double ZERO_CELSIUS = 273.15;

    /// Zero of the temperatures shown.
    ///
    /// @return in K
    public double zero() {
        return this == CELSIUS ? ZERO_CELSIUS : 0;
    }

    /// Where a temperature lies on the axis 1000 K / T.
    ///
    /// @param shown temperature in the unit shown, K or °C
    /// @return 1000 K / T, dimensionless
    public double reciprocal(double shown) {
        return 1000 / (shown + zero());
    }

    /// Which temperature lies at a place of the axis 1000 K / T.
    ///
    /// @param reciprocal 1000 K / T, dimensionless, > 0
    /// @return temperature in the unit shown, K or °C
    public double shown(double reciprocal) {
        return 1000 / reciprocal - zero();
    }
}
