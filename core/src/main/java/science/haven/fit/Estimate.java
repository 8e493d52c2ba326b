package science.haven.fit;

import science.haven.quantity.Measured;

/// One parameter after a fit.
///
/// @param parameter what was estimated
/// @param measured value and standard uncertainty from the covariance
/// @param interval68 interval that holds the truth in 68.27 % of the cases
/// @param interval95 interval that holds the truth in 95 % of the cases
/// @param fixed whether the value was given and not fitted; then it carries no uncertainty
public record Estimate(
        Parameter parameter,
        Measured measured,
        Interval interval68,
        Interval interval95,
        boolean fixed) {}
