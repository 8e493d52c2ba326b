package science.haven.figure;

import science.haven.figure.canvas.RichText;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Small things that all figures need.
final class Curves {
    private Curves() {}

    static double[] map(double[] values, DoubleUnaryOperator law) {
        return Arrays.stream(values).map(law).toArray();
    }

    static double[] scaled(double[] values, double factor) {
        return map(values, value -> value * factor);
    }

    static double[] constant(double[] like, double value) {
        return map(like, _ -> value);
    }

    /// Largest finite value, or 0.
    static double largest(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).reduce(0, Math::max);
    }

    static RichText name(String label) {
        return RichText.plain(label);
    }
}
