package science.haven.relaxation.coupling;

import science.haven.motion.SpectralDensity;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// What one rate alone says about the correlation time: two answers, one to each side of the
/// maximum.
///
/// @param fast shorter correlation time, on the hot side, in s
/// @param slow longer correlation time, on the cold side, in s
public record CorrelationTimes(double fast, double slow) {

    private static final double FAR = 60;

    /// Finds both.
    ///
    /// @param rate measured rate in s⁻¹
    /// @param at what is observed, and where
    /// @param coupling interaction with its strength
    /// @param density spectral density of the motion
    /// @return both times, equal at the maximum; empty where the coupling is too weak for the rate
    ///   or the rate has no maximum
    public static Optional<CorrelationTimes> of(
            double rate, Observation at, Coupling coupling, SpectralDensity density) {
        Optional<RateMaximum> maximum = RateMaximum.of(at, coupling.interaction(), density);
        if (maximum.isEmpty() || maximum.get().leastStrength(rate) > coupling.strength()) {
            return Optional.empty();
        }
        double top = Math.log(maximum.get().tau());
        DoubleUnaryOperator curve = logTau -> coupling.rate(at, density, Math.exp(logTau)) - rate;
        return Optional.of(
                new CorrelationTimes(
                        Math.exp(root(curve, top, top - FAR)),
                        Math.exp(root(curve, top, top + FAR))));
    }

    /// Bisects between the maximum and a point far out.
    private static double root(DoubleUnaryOperator curve, double top, double far) {
        double above = top;
        double below = far;
        while (Math.abs(above - below) > 1e-13 * Math.abs(above)) {
            double middle = (above + below) / 2;
            if (curve.applyAsDouble(middle) > 0) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return (above + below) / 2;
    }
}
