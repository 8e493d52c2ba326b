package science.haven.impedance;

/// The fitted impedance at the points that the fit used, and what is left of the data.
///
/// @param frequency frequencies in Hz
/// @param real fitted Z′ in Ω
/// @param imaginary fitted Z″ in Ω
/// @param residualReal `(Z′ measured − Z′ fitted)/|Z measured|`, dimensionless
/// @param residualImaginary `(Z″ measured − Z″ fitted)/|Z measured|`, dimensionless
public record FittedCurve(
        double[] frequency,
        double[] real,
        double[] imaginary,
        double[] residualReal,
        double[] residualImaginary) {

    /// No points: what a failed fit has.
    public static final FittedCurve NONE =
            new FittedCurve(
                    new double[0], new double[0], new double[0], new double[0], new double[0]);

    /// Sum of the squared relative deviations, `Σ |ΔZ|²/|Z|²`, whatever the weights of the fit.
    ///
    /// @return the sum, dimensionless
    public double misfit() {
        double sum = 0;
        for (int i = 0; i < frequency.length; i++) {
            sum += residualReal[i] * residualReal[i];
            sum += residualImaginary[i] * residualImaginary[i];
        }
        return sum;
    }

    /// Root mean square of the relative deviation, `√(Σ |ΔZ|²/|Z|² / N)`.
    ///
    /// @return relative rms, dimensionless; 0 without points
    public double relativeRms() {
        return frequency.length == 0 ? 0 : Math.sqrt(misfit() / frequency.length);
    }
}
