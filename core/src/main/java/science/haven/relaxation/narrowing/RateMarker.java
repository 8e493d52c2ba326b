package science.haven.relaxation.narrowing;

import science.haven.quantity.Measured;

/// A place on the step where a width tells a jump rate.
///
/// @param temperature temperature in K
/// @param rate 1/τ in s⁻¹
public record RateMarker(Measured temperature, Measured rate) {}
