package science.haven.fit;

/// A confidence interval. An infinite end says that the data set no limit on that side.
///
/// @param lower lower end, in the unit of the parameter
/// @param upper upper end, in the unit of the parameter
public record Interval(double lower, double upper) {

    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "interval must be ordered, got " + lower + " and " + upper);
        }
    }

    /// Whether a value lies within, ends included.
    ///
    /// @param value value, in the unit of the parameter
    /// @return true within
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
