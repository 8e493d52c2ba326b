package science.haven.lineshape.mixture.component;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.quantity.Unit;

/// What components have in common: parameters with their bounds, and sums of patterns.
final class Lines {

    /// A pattern does not change with η where η is zero: a fit that went there would stay.
    private static final double LEAST_ASYMMETRY = 0.01;

    private Lines() {}

    static Parameter amount(String label) {
        return new Parameter(
                "A" + label, "amount", Unit.NONE, 0, Double.POSITIVE_INFINITY, Scale.LINEAR);
    }

    static Parameter asymmetry(String symbol, String meaning) {
        return new Parameter(symbol, meaning, Unit.NONE, LEAST_ASYMMETRY, 1, Scale.LINEAR);
    }

    static Parameter blur(String symbol, String meaning, FrequencyAxis axis) {
        return new Parameter(
                symbol,
                meaning,
                Unit.HERTZ,
                0.01 * axis.step(),
                axis.points() * axis.step(),
                Scale.LOG);
    }

    /// Adds a pattern of unit signal and its derivative by the amount.
    static void add(double amount, double[] pattern, double[] intensity, double[][] derivatives) {
        addTo(intensity, amount, pattern);
        if (derivatives.length > 0) {
            addTo(derivatives[0], 1, pattern);
        }
    }

    static void addTo(double[] to, double factor, double[] values) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * values[i];
        }
    }
}
