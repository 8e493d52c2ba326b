package science.haven.transport.audit;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// A printed number with the range that its digits or its uncertainty allow.
///
/// @param value the number, in its SI unit
/// @param lower least it can have been before it was rounded, in its SI unit
/// @param upper most it can have been before it was rounded, in its SI unit
public record Printed(double value, double lower, double upper) {

    public Printed {
        if (!(lower <= value && value <= upper && Double.isFinite(upper - lower))) {
            throw new IllegalArgumentException(
                    "value must lie within its range in its SI unit, got %s in %s to %s"
                            .formatted(value, lower, upper));
        }
    }

    /// A number without a doubt.
    ///
    /// @param value the number, in its SI unit
    /// @return the number, its range a point
    public static Printed exact(double value) {
        return new Printed(value, value, value);
    }

    /// What follows from printed numbers: the range is that of the relation over all corners of
    /// their ranges, which is exact where the relation rises or falls with each of them.
    ///
    /// @param relation the relation, of numbers in SI units
    /// @param from the numbers, in the order the relation takes them
    /// @return value and range
    public static Printed from(ToDoubleFunction<double[]> relation, Printed... from) {
        double[] at = Arrays.stream(from).mapToDouble(Printed::value).toArray();
        double value = relation.applyAsDouble(at.clone());
        double lower = value;
        double upper = value;
        for (int corner = 0; corner < 1 << from.length; corner++) {
            for (int i = 0; i < from.length; i++) {
                at[i] = (corner >> i & 1) == 0 ? from[i].lower : from[i].upper;
            }
            double there = relation.applyAsDouble(at.clone());
            lower = Math.min(lower, there);
            upper = Math.max(upper, there);
        }
        return new Printed(value, lower, upper);
    }

    /// Whether both can be the same number.
    ///
    /// @param other another number
    /// @return whether the ranges touch
    public boolean meets(Printed other) {
        double slack = 1e-9 * Math.max(Math.abs(value), Math.abs(other.value));
        return lower <= other.upper + slack && other.lower <= upper + slack;
    }

    /// Whether the number is surely smaller than another.
    ///
    /// @param other another number
    /// @return whether its whole range lies below
    public boolean below(Printed other) {
        return !meets(other) && value < other.value;
    }
}
