package science.haven.fit.law;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.FDistribution;

import science.haven.fit.Converged;

/// Whether the extra parameters of the richer of two nested models are worth it.
///
/// ```text
/// F = (χ²₁ − χ²₂)/(k₂ − k₁) / (χ²₂/(N − k₂))    where the noise is estimated
/// Δ = χ²₁ − χ²₂                                where it is known
/// ```
///
/// @param statistic F or Δ, dimensionless
/// @param extra number of extra parameters
/// @param degreesOfFreedom N − k of the richer model
/// @param probability that chance alone gives so much or more if the simpler model is true,
///   dimensionless
public record NestedTest(double statistic, int extra, int degreesOfFreedom, double probability) {

    /// Tests.
    ///
    /// @param simpler fit of the simpler model
    /// @param richer fit of the model that contains it, to the same data
    /// @return the test
    public static NestedTest of(Converged simpler, Converged richer) {
        int extra = richer.freeParameters() - simpler.freeParameters();
        if (extra < 1 || simpler.residuals() != richer.residuals()) {
            throw new IllegalArgumentException(
                    "the richer model must have more parameters on the same data, got %d and %d"
                            .formatted(simpler.freeParameters(), richer.freeParameters()));
        }
        int degrees = richer.degreesOfFreedom();
        double gain = Math.max(0, simpler.chiSquared() - richer.chiSquared());
        return switch (richer.noise()) {
            case KNOWN ->
                    new NestedTest(
                            gain,
                            extra,
                            degrees,
                            1 - new ChiSquaredDistribution(extra).cumulativeProbability(gain));
            case ESTIMATED -> {
                double f = gain / extra / Math.max(richer.reducedChiSquared(), Double.MIN_NORMAL);
                yield new NestedTest(
                        f,
                        extra,
                        degrees,
                        1 - new FDistribution(extra, degrees).cumulativeProbability(f));
            }
        };
    }
}
