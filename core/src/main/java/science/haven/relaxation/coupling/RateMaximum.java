package science.haven.relaxation.coupling;

import science.haven.motion.SpectralDensity;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// The greatest rate a motion can cause, whatever its correlation time.
///
/// @param tau correlation time at the maximum, in s
/// @param perStrength rate at the maximum over the strength C, in s
public record RateMaximum(double tau, double perStrength) {

    private static final int SCAN = 240;
    private static final double DECADES = 1e5;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /// Finds the maximum over τ.
    ///
    /// @param at what is observed, and where
    /// @param interaction what fluctuates
    /// @param density spectral density of the motion
    /// @return the highest maximum; empty where the rate grows with τ without end, as 1/T₂ does
    public static Optional<RateMaximum> of(
            Observation at, Interaction interaction, SpectralDensity density) {
        List<RateTerm> terms = interaction.terms(at);
        if (terms.stream().anyMatch(term -> term.omega() == 0)) {
            return Optional.empty();
        }
        Coupling unit = new Coupling(interaction, 1);
        DoubleUnaryOperator curve = logTau -> unit.rate(at, density, Math.exp(logTau));
        double fastest = terms.stream().mapToDouble(t -> Math.abs(t.omega())).max().orElseThrow();
        double slowest = terms.stream().mapToDouble(t -> Math.abs(t.omega())).min().orElseThrow();
        double lower = -Math.log(fastest * DECADES);
        double upper = Math.log(DECADES / slowest);
        double step = (upper - lower) / SCAN;
        int best = 0;
        double highest = 0;
        for (int i = 0; i <= SCAN; i++) {
            double value = curve.applyAsDouble(lower + i * step);
            if (value > highest) {
                highest = value;
                best = i;
            }
        }
        if (best == 0 || best == SCAN) {
            return Optional.empty();
        }
        double logTau = maximum(curve, lower + (best - 1) * step, lower + (best + 1) * step);
        return Optional.of(new RateMaximum(Math.exp(logTau), curve.applyAsDouble(logTau)));
    }

    /// The least strength that explains a rate.
    ///
    /// @param rate measured rate in s⁻¹
    /// @return lower bound of C in s⁻²
    public double leastStrength(double rate) {
        if (!(rate > 0)) {
            throw new IllegalArgumentException("rate must be > 0 s⁻¹, got " + rate);
        }
        return rate / perStrength;
    }

    private static double maximum(DoubleUnaryOperator curve, double from, double to) {
        double a = from;
        double b = to;
        double c = b - GOLDEN * (b - a);
        double d = a + GOLDEN * (b - a);
        double atC = curve.applyAsDouble(c);
        double atD = curve.applyAsDouble(d);
        while (b - a > 1e-9) {
            if (atC > atD) {
                b = d;
                d = c;
                atD = atC;
                c = b - GOLDEN * (b - a);
                atC = curve.applyAsDouble(c);
            } else {
                a = c;
                c = d;
                atC = atD;
                d = a + GOLDEN * (b - a);
                atD = curve.applyAsDouble(d);
            }
        }
        return (a + b) / 2;
    }
}
