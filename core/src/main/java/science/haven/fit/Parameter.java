package science.haven.fit;

import science.haven.quantity.Unit;

/// What a model leaves open: its name, what it means, where it may lie.
///
/// @param symbol short name, unique within a model, for example `R1`
/// @param meaning what it is, in words
/// @param unit SI unit of its values
/// @param lower least allowed value, in `unit`; −∞ where there is none
/// @param upper greatest allowed value, in `unit`; +∞ where there is none
/// @param scale how the solver sees it
public record Parameter(
        String symbol, String meaning, Unit unit, double lower, double upper, Scale scale) {

    public Parameter {
        if (symbol.isBlank()) {
            throw new IllegalArgumentException("symbol must not be blank");
        }
        if (!(lower < upper)) {
            throw new IllegalArgumentException(
                    "bounds of " + symbol + " must be ordered, got " + lower + " and " + upper);
        }
        if (scale == Scale.LOG && lower < 0) {
            throw new IllegalArgumentException(
                    "lower bound of " + symbol + " must be >= 0 on a log scale, got " + lower);
        }
        if (scale == Scale.LOGIT && !(Double.isFinite(lower) && Double.isFinite(upper))) {
            throw new IllegalArgumentException(
                    "bounds of " + symbol + " must be finite on a logit scale");
        }
    }

    /// A parameter that may take any positive value and moves by factors.
    ///
    /// @param symbol short name
    /// @param meaning what it is, in words
    /// @param unit SI unit of its values
    /// @return the parameter on a log scale
    public static Parameter positive(String symbol, String meaning, Unit unit) {
        return new Parameter(symbol, meaning, unit, 0, Double.POSITIVE_INFINITY, Scale.LOG);
    }

    /// A parameter without bounds that moves by differences.
    ///
    /// @param symbol short name
    /// @param meaning what it is, in words
    /// @param unit SI unit of its values
    /// @return the parameter on a linear scale
    public static Parameter real(String symbol, String meaning, Unit unit) {
        return new Parameter(
                symbol,
                meaning,
                unit,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Scale.LINEAR);
    }

    /// Holds a value within the bounds.
    ///
    /// @param value value, in `unit`
    /// @return the nearest allowed value, in `unit`
    double clamp(double value) {
        return Math.max(lower, Math.min(upper, value));
    }

    double toSolver(double value) {
        return scale.toSolver(value, lower, upper);
    }

    double toValue(double u) {
        return clamp(scale.toValue(u, lower, upper));
    }

    double slope(double value) {
        return scale.slope(value, lower, upper);
    }

    /// Bounds as the solver sees them; a logit scale has none, its ends lie at infinity.
    double solverLower() {
        return toSolver(lower);
    }

    double solverUpper() {
        return toSolver(upper);
    }
}
