package science.haven.fit;

/// Where the confidence intervals of a fit come from.
public enum Intervals {
    /// From the covariance alone: for candidates and steps on the way, costs nothing.
    COVARIANCE,
    /// By profile likelihood where the covariance is seen to lie: near a bound, and where χ² is not
    /// a parabola within one standard uncertainty.
    PROFILE_WHERE_NEEDED
}
