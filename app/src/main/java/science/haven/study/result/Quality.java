package science.haven.study.result;

import java.util.Optional;

/// How well the model describes the data.
///
/// @param points number of points fitted
/// @param components numbers in a point: 2 of complex data, 1 of real data
/// @param chiSquared sum of squared weighted residuals, dimensionless
/// @param relativeRms root mean square of |ΔZ|/|Z|, or of residuals over the greatest intensity,
///   dimensionless
/// @param noise relative noise of one component, as the Kramers-Kronig test or signal-free points
///   show it, dimensionless; empty if nothing does
public record Quality(
        int points, int components, double chiSquared, double relativeRms, Optional<Double> noise) {

    /// The misfit on the footing of the noise: root mean square of one component, Z′ or Z″, over
    /// |Z|.
    ///
    /// @return rms per component, dimensionless
    public double misfit() {
        return relativeRms / Math.sqrt(components);
    }
}
