package science.haven.fit;

/// Confidence intervals by profile likelihood: one parameter is moved away from its estimate, all
/// others are fitted anew, until χ² has risen as much as the level allows.
///
/// ```text
/// χ²(θ) − χ²_min = s² q²    q: normal quantile where the noise is known, s² = 1
///                           q: Student's t otherwise, s² = χ²_min/(N−k)
/// ```
///
/// Unlike an interval from the covariance it may be lopsided, ends at a bound, and does not depend
/// on the scale of the parameter.
///
/// @see "D. M. Bates, D. G. Watts, Nonlinear Regression Analysis, Wiley, 1988, ch. 6"
public final class ProfileLikelihood {

    private ProfileLikelihood() {}

    /// Finds an interval.
    ///
    /// @param problem the problem that was fitted
    /// @param fit its outcome
    /// @param symbol symbol of a fitted parameter
    /// @param level probability, dimensionless, between 0 and 1, for example 0.95
    /// @return the interval; an end that the data do not limit is the bound of the parameter
    public static Interval interval(
            FitProblem problem, Converged fit, String symbol, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be within 0 and 1, got " + level);
        }
        int index = fit.indexOf(symbol);
        if (fit.estimates().get(index).fixed()) {
            throw new IllegalArgumentException("a fixed parameter has no interval: " + symbol);
        }
        double reach = Confidence.reach(level, fit.noise(), Math.max(1, fit.degreesOfFreedom()));
        return new ProfileSearch(problem, fit, index).interval(reach);
    }

    /// Replaces the intervals that the covariance is seen to get wrong: near a bound, and where χ²
    /// is not a parabola within one standard uncertainty.
    ///
    /// @param problem the problem that was fitted
    /// @param fit its outcome, with intervals from the covariance
    /// @return the same fit with better intervals
    public static Converged whereNeeded(FitProblem problem, Converged fit) {
        return IntervalCheck.refine(problem, fit);
    }
}
