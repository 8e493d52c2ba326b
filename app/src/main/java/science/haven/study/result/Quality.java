package science.haven.study.result;

import java.util.Optional;

/// How well the model describes the data.
///
/// @param points number of points fitted
/// @param chiSquared sum of squared weighted residuals, dimensionless
/// @param relativeRms root mean square of |ΔZ|/|Z|, dimensionless
/// @param noise relative noise that the Kramers-Kronig test finds, dimensionless; empty if the test
///   was not possible
public record Quality(int points, double chiSquared, double relativeRms, Optional<Double> noise) {

    /// The misfit on the footing of the noise: root mean square of one component, Z′ or Z″, over
    /// |Z|.
    ///
    /// @return rms per component, dimensionless
    public double misfit() {
        return relativeRms / Math.sqrt(2);
    }
}
