package science.haven.trajectory;

import science.haven.quantity.Measured;

/// What the diffusion coefficient would be if the fit began at another lag.
///
/// @param lag first lag in frames
/// @param coefficient diffusion coefficient in m²/s
public record StartLag(int lag, Measured coefficient) {}
