package science.haven.transport;

import science.haven.quantity.Measured;

/// A depressed arc of an impedance spectrum: a resistance in parallel with a constant phase element
/// `1/(Q (iω)ⁿ)`.
///
/// @param resistance resistance R in Ω
/// @param q Q of the constant phase element in S·s^n
/// @param n exponent of the constant phase element, dimensionless, 0 < n ≤ 1
public record DepressedArc(double resistance, double q, double n) {

    public DepressedArc {
        if (!(resistance > 0)) {
            throw new IllegalArgumentException("resistance must be > 0 Ω, got " + resistance);
        }
        if (!(q > 0)) {
            throw new IllegalArgumentException("q must be > 0 S·s^n, got " + q);
        }
        if (!(n > 0 && n <= 1)) {
            throw new IllegalArgumentException("n must be in (0, 1], got " + n);
        }
    }

    /// Capacitance that has the same resistance and apex frequency: `C = R^((1−n)/n) Q^(1/n)`, so
    /// that `ω_max R C = 1`.
    ///
    /// Source: Hsu, Mansfeld, Corrosion 57, 747 (2001).
    ///
    /// @return capacitance in F
    public double capacitance() {
        return Math.exp(((1 - n) * Math.log(resistance) + Math.log(q)) / n);
    }

    /// The capacitance with the uncertainty that the fit's covariance of R, Q and n leaves; the
    /// three are strongly correlated, so that their single errors would give far too much.
    ///
    /// @param covariance covariance of (R, Q, n), each in the products of the SI units
    /// @return capacitance in F
    public Measured capacitance(double[][] covariance) {
        double[] gradient = logCapacitanceGradient();
        return relative(capacitance(), Covariance.uncertainty(gradient, covariance));
    }

    /// Frequency of the arc's apex, `1/(2π (R Q)^(1/n))`.
    ///
    /// @return frequency in Hz
    public double apexFrequency() {
        return Math.exp(-Math.log(resistance * q) / n) / (2 * Math.PI);
    }

    /// Capacitance of a surface whose time constants are spread along it, in series with a
    /// resistance: `C = Q^(1/n) (1/R_s + 1/R)^((n−1)/n)`.
    ///
    /// Source: Brug et al., J. Electroanal. Chem. 176, 275 (1984).
    ///
    /// @param seriesResistance resistance R_s in series with the arc in Ω
    /// @return capacitance in F
    public double seriesCapacitance(double seriesResistance) {
        double conductance = 1 / seriesResistance + 1 / resistance;
        return Math.exp((Math.log(q) + (n - 1) * Math.log(conductance)) / n);
    }

    /// The capacitance after Brug with the uncertainty that the fit's covariance leaves.
    ///
    /// @param seriesResistance resistance R_s in series with the arc in Ω
    /// @param covariance covariance of (R_s, R, Q, n), each in the products of the SI units
    /// @return capacitance in F
    public Measured seriesCapacitance(double seriesResistance, double[][] covariance) {
        double conductance = 1 / seriesResistance + 1 / resistance;
        double perConductance = (1 - n) / (n * conductance);
        double[] gradient = {
            perConductance / (seriesResistance * seriesResistance),
            perConductance / (resistance * resistance),
            1 / (n * q),
            Math.log(conductance / q) / (n * n)
        };
        return relative(
                seriesCapacitance(seriesResistance), Covariance.uncertainty(gradient, covariance));
    }

    /// ∂ ln C / ∂(R, Q, n).
    double[] logCapacitanceGradient() {
        return new double[] {
            (1 - n) / (n * resistance), 1 / (n * q), -Math.log(resistance * q) / (n * n)
        };
    }

    private static Measured relative(double value, double relative) {
        return new Measured(value, value * relative);
    }
}
