package science.haven.spectrum.series;

import science.haven.fit.Interval;

/// A moment at which the growth rate changed. Its intervals come from profile likelihoods and may
/// be lopsided.
///
/// @param place when, in the unit of the abscissa
/// @param interval68 interval that holds the truth in 68.27 % of the cases
/// @param interval95 interval that holds the truth in 95 % of the cases
public record GrowthBreak(double place, Interval interval68, Interval interval95) {}
