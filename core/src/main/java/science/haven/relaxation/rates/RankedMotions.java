package science.haven.relaxation.rates;

import science.haven.fit.Converged;
import science.haven.motion.SpectralDensity;

/// One way to describe the rates.
///
/// @param motions number of motions
/// @param density spectral density of all of them
/// @param fit its parameters with covariance
public record RankedMotions(int motions, SpectralDensity density, Converged fit) {

    /// Akaike's criterion with the correction for few points.
    ///
    /// @return AICc, dimensionless; lower is better
    public double aicc() {
        return fit.aicc();
    }

    /// The description in words.
    ///
    /// @return text for people
    public String text() {
        return "%d %s, %s".formatted(motions, motions == 1 ? "motion" : "motions", density.text());
    }
}
