package science.haven.fit;

/// How a parameter is seen by the solver, which works on `u = toSolver(value)`.
///
/// The scale decides what a step and an uncertainty mean: a resistance moves by factors, an
/// exponent by differences, a fraction by odds.
public enum Scale {
    /// `u = value`.
    LINEAR,
    /// `u = ln value`, for what is positive and known only to an order of magnitude.
    LOG,
    /// `u = ln((value − lower) / (upper − value))`, for what stays strictly between two bounds.
    LOGIT;

    /// Value to solver space.
    ///
    /// @param value value, in the unit of the parameter
    /// @param lower lower bound, in the unit of the parameter
    /// @param upper upper bound, in the unit of the parameter
    /// @return solver coordinate, infinite where the scale has no image of `value`
    public double toSolver(double value, double lower, double upper) {
        return switch (this) {
            case LINEAR -> value;
            case LOG -> value > 0 ? Math.log(value) : Double.NEGATIVE_INFINITY;
            case LOGIT -> logit(value, lower, upper);
        };
    }

    /// Solver space to value.
    ///
    /// @param u solver coordinate, dimensionless or in the unit of the parameter
    /// @param lower lower bound, in the unit of the parameter
    /// @param upper upper bound, in the unit of the parameter
    /// @return value
    public double toValue(double u, double lower, double upper) {
        return switch (this) {
            case LINEAR -> u;
            case LOG -> Math.exp(u);
            case LOGIT ->
                    u < 0
                            ? lower + (upper - lower) * (Math.exp(u) / (1 + Math.exp(u)))
                            : upper - (upper - lower) * (Math.exp(-u) / (1 + Math.exp(-u)));
        };
    }

    /// Slope `d value / d u` of the way back.
    ///
    /// @param value value, in the unit of the parameter
    /// @param lower lower bound, in the unit of the parameter
    /// @param upper upper bound, in the unit of the parameter
    /// @return slope, > 0 inside the bounds
    public double slope(double value, double lower, double upper) {
        return switch (this) {
            case LINEAR -> 1;
            case LOG -> value;
            case LOGIT -> (value - lower) * ((upper - value) / (upper - lower));
        };
    }

    private static double logit(double value, double lower, double upper) {
        if (value <= lower) {
            return Double.NEGATIVE_INFINITY;
        }
        return value >= upper
                ? Double.POSITIVE_INFINITY
                : Math.log((value - lower) / (upper - value));
    }
}
