package science.haven.figure.model;

import science.haven.figure.canvas.RichText;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Small things that all figures need of their curves.
public final class Curves {

    private Curves() {}

    /// Every value through a law.
    ///
    /// @param values values in any one unit
    /// @param law the law
    /// @return what the law makes of each
    public static double[] map(double[] values, DoubleUnaryOperator law) {
        return Arrays.stream(values).map(law).toArray();
    }

    /// Every value times a factor.
    ///
    /// @param values values in any one unit
    /// @param factor the factor, dimensionless
    /// @return the products, in the unit of `values`
    public static double[] scaled(double[] values, double factor) {
        return map(values, value -> value * factor);
    }

    /// The same value at every place.
    ///
    /// @param like any values, in any one unit
    /// @param value the value, in any one unit
    /// @return as many copies
    public static double[] constant(double[] like, double value) {
        return map(like, _ -> value);
    }

    /// Largest finite value, or 0.
    ///
    /// @param values values in any one unit
    /// @return the largest, in their unit
    public static double largest(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).reduce(0, Math::max);
    }

    /// A name in a legend.
    ///
    /// @param label plain text
    /// @return the name
    public static RichText name(String label) {
        return RichText.plain(label);
    }
}
