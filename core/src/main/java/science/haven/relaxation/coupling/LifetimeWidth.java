package science.haven.relaxation.coupling;

import science.haven.fit.Interval;
import science.haven.motion.SpectralDensity;

import java.util.OptionalDouble;

/// The width that quadrupolar relaxation alone gives the central line of spin 3/2, from its T₁.
///
/// ```text
/// b₂/π,   b₂/R₁ = (5/2) [J(ω₀) + J(2ω₀)]/[J(ω₀) + 4 J(2ω₀)]
/// ```
///
/// For BPP the ratio runs from 1 (fast) to 25/16 (slow), whatever coupling and field: a line that
/// is wider has another cause, one within the range may be limited by the lifetime. Where 1/T₁ was
/// the slow tail a₂ and not the initial rate, the slow end is 5/2.
///
/// @param rate initial rate 1/T₁ of the whole signal, in s⁻¹
/// @param at where it was observed
/// @param density spectral density of the motion
public record LifetimeWidth(double rate, Observation at, SpectralDensity density) {

    private static final double FAR = 1e8;

    public LifetimeWidth {
        if (!(rate > 0)) {
            throw new IllegalArgumentException("rate must be > 0 s⁻¹, got " + rate);
        }
        if (at.nucleus().spin() != 1.5) {
            throw new IllegalArgumentException(
                    "nucleus must have spin 3/2, got " + at.nucleus().symbol());
        }
    }

    /// The width at one correlation time.
    ///
    /// @param tau correlation time in s
    /// @return full width at half maximum in Hz
    public double width(double tau) {
        double one = density.at(at.omega(), tau, at.temperature());
        double two = density.at(2 * at.omega(), tau, at.temperature());
        return rate / Math.PI * 2.5 * (one + two) / (one + 4 * two);
    }

    /// What widths are possible.
    ///
    /// @return those of fast and slow motion, in Hz
    public Interval range() {
        double fast = width(1 / (FAR * at.omega()));
        double slow = width(FAR / at.omega());
        return new Interval(Math.min(fast, slow), Math.max(fast, slow));
    }

    /// The correlation time at which relaxation alone gives a width.
    ///
    /// @param width measured full width at half maximum in Hz
    /// @return τ in s; empty where relaxation cannot give that width
    public OptionalDouble correlationTime(double width) {
        double low = -Math.log(FAR * at.omega());
        double high = Math.log(FAR / at.omega());
        if (!(width > width(Math.exp(low)) && width < width(Math.exp(high)))) {
            return OptionalDouble.empty();
        }
        while (high - low > 1e-12) {
            double middle = (low + high) / 2;
            if (width(Math.exp(middle)) < width) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(Math.exp(low));
    }
}
