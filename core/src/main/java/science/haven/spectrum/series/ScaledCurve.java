package science.haven.spectrum.series;

import science.haven.quantity.Measured;

import java.util.Arrays;
import java.util.OptionalDouble;

/// A growth curve on 0 … 1 by −1 … 1, so that hours and nanomoles meet the same arithmetic.
///
/// @param curve the curve
/// @param start first place, in the unit of the abscissa
/// @param length distance to the last, in the unit of the abscissa
/// @param middle middle of the values, in their unit
/// @param half half of their range, in their unit
/// @param typical uncertainty of a point of the mean weight, in the unit of the value; 0 if unknown
/// @param sums the scaled points
record ScaledCurve(
        GrowthCurve curve,
        double start,
        double length,
        double middle,
        double half,
        double typical,
        HingeSums sums) {

    static ScaledCurve of(GrowthCurve curve) {
        int n = curve.size();
        double start = curve.abscissa()[0];
        double length = curve.abscissa()[n - 1] - start;
        double lowest = Arrays.stream(curve.value()).min().orElseThrow();
        double highest = Arrays.stream(curve.value()).max().orElseThrow();
        double middle = (lowest + highest) / 2;
        double half = highest > lowest ? (highest - lowest) / 2 : 1;
        boolean known = curve.uncertainty()[0] > 0;
        double meanWeight =
                Arrays.stream(curve.uncertainty())
                        .map(u -> known ? 1 / (u * u) : 1)
                        .average()
                        .orElseThrow();
        double[] weight =
                Arrays.stream(curve.uncertainty())
                        .map(u -> known ? 1 / (u * u) / meanWeight : 1)
                        .toArray();
        return new ScaledCurve(
                curve,
                start,
                length,
                middle,
                half,
                known ? 1 / Math.sqrt(meanWeight) : 0,
                new HingeSums(
                        Arrays.stream(curve.abscissa()).map(t -> (t - start) / length).toArray(),
                        Arrays.stream(curve.value()).map(y -> (y - middle) / half).toArray(),
                        weight));
    }

    double place(double scaled) {
        return start + scaled * length;
    }

    Measured value(double scaled, double uncertainty) {
        return new Measured(middle + half * scaled, half * uncertainty);
    }

    Measured rate(double scaled, double uncertainty) {
        return new Measured(scaled, uncertainty).scaled(half / length);
    }

    double scatter(double variance) {
        return half * Math.sqrt(variance);
    }

    /// Scatter over what the uncertainties of the points say.
    OptionalDouble birgeRatio(double variance) {
        return typical > 0
                ? OptionalDouble.of(scatter(variance) / typical)
                : OptionalDouble.empty();
    }

    /// Correlation of neighbouring residuals.
    double memory(double[] breaks, double[] coefficients) {
        double[] rest = new double[curve.size()];
        for (int i = 0; i < rest.length; i++) {
            double x = sums.place(i);
            double y = coefficients[0] + coefficients[1] * x;
            for (int k = 0; k < breaks.length; k++) {
                y += coefficients[k + 2] * Math.max(0, x - breaks[k]);
            }
            rest[i] = (curve.value()[i] - middle) / half - y;
        }
        double squares = 0;
        double products = 0;
        for (int i = 0; i < rest.length; i++) {
            squares += rest[i] * rest[i];
            products += i > 0 ? rest[i] * rest[i - 1] : 0;
        }
        return squares > 0 ? products / squares : 0;
    }
}
