package science.haven.relaxation.recovery.curve;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Unit;

/// What all curves of one data set share.
///
/// ```text
/// y(t) = M − A Φ(t)   recovery to M          y(t) = B + A Φ(t)   decay to a baseline B
/// Φ → E(1 − q)/(1 − qE), q = cos α           for pulses of angle α that follow each other
/// ```
///
/// @param recovers whether the signal comes back rather than dies
/// @param slowest least rate a curve may have, in s⁻¹
/// @param fastest greatest rate a curve may have, in s⁻¹
/// @param carriedOver q, what a pulse leaves of the magnetisation, dimensionless; 0 for 90° and for
///   all that is not progressive saturation
public record CurveFrame(boolean recovers, double slowest, double fastest, double carriedOver) {

    /// Rates from far below 1/(last delay) to far above 1/(first one).
    ///
    /// @param recovers whether the signal comes back rather than dies
    /// @param delay delays in s, at least one of them > 0
    /// @param carriedOver q, dimensionless
    /// @return the frame
    public static CurveFrame around(boolean recovers, double[] delay, double carriedOver) {
        double longest = 0;
        double shortest = Double.POSITIVE_INFINITY;
        for (double t : delay) {
            longest = Math.max(longest, t);
            shortest = t > 0 ? Math.min(shortest, t) : shortest;
        }
        if (!(longest > 0)) {
            throw new IllegalArgumentException("delay must reach beyond 0 s");
        }
        return new CurveFrame(recovers, 1e-4 / longest, 1e3 / shortest, carriedOver);
    }

    /// How the amplitude enters the signal.
    int direction() {
        return recovers ? -1 : 1;
    }

    Parameter end() {
        return recovers
                ? Parameter.real("M", "signal in equilibrium", Unit.NONE)
                : Parameter.real("B", "baseline that does not decay", Unit.NONE);
    }

    Parameter amplitude(String symbol) {
        return Parameter.real(symbol, "amplitude of what relaxes", Unit.NONE);
    }

    /// An amplitude that shares its sign with all others.
    Parameter amplitude(String symbol, boolean positive) {
        double bound = Double.POSITIVE_INFINITY;
        return new Parameter(
                symbol,
                "amplitude of one exponential",
                Unit.NONE,
                positive ? 0 : -bound,
                positive ? bound : 0,
                Scale.LINEAR);
    }

    Parameter rate(String symbol) {
        return new Parameter(
                symbol, "relaxation rate", Unit.PER_SECOND, slowest, fastest, Scale.LOG);
    }

    /// What a train of pulses makes of a decay E.
    double carried(double decay) {
        return decay * (1 - carriedOver) / (1 - carriedOver * decay);
    }

    /// Derivative of [#carried].
    double carriedSlope(double decay) {
        double left = 1 - carriedOver * decay;
        return (1 - carriedOver) / (left * left);
    }
}
