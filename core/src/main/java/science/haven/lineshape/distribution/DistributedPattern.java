package science.haven.lineshape.distribution;

import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineShapeRemark;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The spectrum of a disordered solid.
///
/// @param axis the bins
/// @param intensity signal in each bin, dimensionless
/// @param derivatives change of each bin with each parameter, in the inverse unit of the parameter;
///   empty if not asked for
/// @param remarks what limits the pattern
public record DistributedPattern(
        FrequencyAxis axis,
        double[] intensity,
        Map<DistributionParameter, double[]> derivatives,
        List<LineShapeRemark> remarks) {

    /// Takes the arrays over: a fit makes thousands of patterns, and nobody else holds these.
    public DistributedPattern {
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
