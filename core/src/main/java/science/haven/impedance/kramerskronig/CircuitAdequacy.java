package science.haven.impedance.kramerskronig;

import org.hipparchus.distribution.continuous.FDistribution;

import java.util.Optional;

/// Whether a circuit explains a spectrum down to its noise.
///
/// A circuit is one of the many series of relaxations that the Kramers-Kronig test admits, so the
/// two fits are nested: the circuit's extra misfit per extra degree of freedom, over the noise
/// variance, is an F statistic.
///
/// @param misfit misfit of the circuit per component, relative to |Z|, dimensionless
/// @param noise noise by the Kramers-Kronig test, relative to |Z|, dimensionless
/// @param ratio F statistic, dimensionless
/// @param probability probability of so large a statistic if the circuit were right, dimensionless
public record CircuitAdequacy(double misfit, double noise, double ratio, double probability) {

    /// Chance of calling a right circuit inadequate.
    private static final double SIGNIFICANCE = 1e-3;

    /// Compares a circuit's misfit with the noise.
    ///
    /// @param sumOfSquares Σ|ΔZ|²/|Z|² of the circuit's fit, dimensionless; where two instruments
    ///   measured, as [KramersKronigTest#sumOfSquares(double[], double[], double[])] weighs it
    /// @param degreesOfFreedom components less free parameters of the circuit's fit
    /// @param test the Kramers-Kronig test of the same spectrum
    /// @return the comparison
    public static CircuitAdequacy of(
            double sumOfSquares, int degreesOfFreedom, KramersKronigTest test) {
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException(
                    "degreesOfFreedom must be >= 1, got " + degreesOfFreedom);
        }
        double misfit = Math.sqrt(sumOfSquares / degreesOfFreedom);
        double variance = test.sumOfSquares() / test.degreesOfFreedom();
        int extra = degreesOfFreedom - test.degreesOfFreedom();
        double excess = sumOfSquares - variance * test.degreesOfFreedom();
        if (variance == 0 || extra < 1 || excess <= 0) {
            return new CircuitAdequacy(misfit, test.noise(), 0, 1);
        }
        double ratio = excess / extra / variance;
        double probability =
                1 - new FDistribution(extra, test.degreesOfFreedom()).cumulativeProbability(ratio);
        return new CircuitAdequacy(misfit, test.noise(), ratio, Math.max(0, probability));
    }

    /// The remark to show with the circuit's parameters.
    ///
    /// @return a remark `CIRCUIT_INADEQUATE`, or none if the circuit reaches the noise
    public Optional<KramersKronigRemark> remark() {
        return probability < SIGNIFICANCE
                ? Optional.of(
                        new KramersKronigRemark.CircuitInadequate(
                                misfit, noise, ratio, probability))
                : Optional.empty();
    }
}
