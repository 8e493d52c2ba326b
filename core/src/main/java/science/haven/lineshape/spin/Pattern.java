package science.haven.lineshape.spin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A computed spectrum: how much signal falls into each bin.
///
/// All bins together hold the weights of the transitions, less what lies outside the axis.
///
/// @param axis the bins
/// @param intensity signal in each bin, dimensionless
/// @param derivatives change of each bin with a parameter, in the inverse unit of the parameter;
///   the parameters that were asked for
/// @param error estimate of the largest error of a bin over the highest bin, dimensionless
/// @param remarks what limits the pattern
public record Pattern(
        FrequencyAxis axis,
        double[] intensity,
        Map<LineParameter, double[]> derivatives,
        double error,
        List<LineShapeRemark> remarks) {

    /// Takes the arrays over: a fit makes thousands of patterns, and nobody else holds these.
    public Pattern {
        if (intensity.length != axis.points()) {
            throw new IllegalArgumentException(
                    "intensity must hold %d bins, got %d"
                            .formatted(axis.points(), intensity.length));
        }
        derivatives = derivatives.isEmpty() ? Map.of() : new EnumMap<>(derivatives);
        remarks = List.copyOf(remarks);
    }

    /// Signal inside the axis.
    ///
    /// @return sum of all bins, dimensionless
    public double area() {
        double sum = 0;
        for (double bin : intensity) {
            sum += bin;
        }
        return sum;
    }
}
