package science.haven.fit.bootstrap;

import science.haven.fit.Interval;
import science.haven.fit.Parameter;

import java.util.List;

/// Estimates of many redrawn fits.
///
/// @param parameters the parameters
/// @param values one row of values per fit, each in the SI unit of its parameter
public record BootstrapSamples(List<Parameter> parameters, List<double[]> values) {

    public BootstrapSamples {
        parameters = List.copyOf(parameters);
        values = List.copyOf(values);
        if (values.size() < 2) {
            throw new IllegalArgumentException(
                    "a bootstrap needs at least 2 fits that converge, got " + values.size());
        }
    }

    /// Percentile interval.
    ///
    /// @param symbol symbol of the parameter
    /// @param level probability, dimensionless, between 0 and 1
    /// @return the interval that leaves the same share of the samples out on both sides
    public Interval interval(String symbol, double level) {
        double[] sorted = column(symbol);
        java.util.Arrays.sort(sorted);
        return new Interval(quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2));
    }

    /// Standard deviation of the samples.
    ///
    /// @param symbol symbol of the parameter
    /// @return standard deviation, in the unit of the parameter
    public double deviation(String symbol) {
        double[] column = column(symbol);
        double mean = 0;
        for (double value : column) {
            mean += value / column.length;
        }
        double square = 0;
        for (double value : column) {
            square += (value - mean) * (value - mean);
        }
        return Math.sqrt(square / (column.length - 1));
    }

    private double[] column(String symbol) {
        for (int k = 0; k < parameters.size(); k++) {
            if (parameters.get(k).symbol().equals(symbol)) {
                int index = k;
                return values.stream().mapToDouble(row -> row[index]).toArray();
            }
        }
        throw new IllegalArgumentException("no parameter has the symbol " + symbol);
    }

    private static double quantile(double[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
