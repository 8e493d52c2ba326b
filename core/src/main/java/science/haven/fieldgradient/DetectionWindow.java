package science.haven.fieldgradient;

import science.haven.fit.Interval;

import java.util.Optional;

/// Which diffusion coefficients a list of b values can tell at a level of noise.
///
/// ```text
/// D_least = 2 σ / (S₀ √Σ(b − b̄)²)      the slope is seen with two standard uncertainties
/// D_most  = ln(S₀/3σ) / b₂              the second step is still three times the noise
/// ```
///
/// The first holds where nothing else curves the decay; a floor that is fitted makes it worse.
final class DetectionWindow {

    private static final double SEEN = 2;
    private static final double ABOVE = 3;

    private DetectionWindow() {}

    /// The window.
    ///
    /// @param decay the points
    /// @param amplitude S₀ in the unit of the intensities
    /// @param noise standard uncertainty of one point, in the unit of the intensities
    /// @return least and greatest coefficient in m²·s⁻¹; empty if there is none in between
    static Optional<Interval> of(EchoDecay decay, double amplitude, double noise) {
        double[] b = decay.b();
        double mean = 0;
        for (double each : b) {
            mean += each / b.length;
        }
        double squares = 0;
        for (double each : b) {
            squares += (each - mean) * (each - mean);
        }
        double[] steps = decay.steps();
        double least = SEEN * noise / (amplitude * Math.sqrt(squares));
        double most = Math.log(amplitude / (ABOVE * noise)) / steps[1];
        return least > 0 && most > least && most < Double.POSITIVE_INFINITY
                ? Optional.of(new Interval(least, most))
                : Optional.empty();
    }
}
