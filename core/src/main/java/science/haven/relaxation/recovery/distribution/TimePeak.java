package science.haven.relaxation.recovery.distribution;

import science.haven.quantity.Measured;

/// One peak of a distribution of relaxation times. The uncertainties follow from the noise at the
/// chosen smoothness.
///
/// @param weight share of all that relaxes, dimensionless
/// @param time time at the mean of ln T, in s
/// @param width standard deviation of ln T, dimensionless; partly the smoothing's own
public record TimePeak(Measured weight, Measured time, double width) {}
