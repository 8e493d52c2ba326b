package science.haven.impedance.relaxationtimes;

import science.haven.quantity.Measured;

/// One relaxation: the part of a distribution between two valleys.
///
/// The uncertainties follow from the noise at the chosen smoothness; where peaks overlap, the
/// choice of the valley as their border is not part of them.
///
/// @param tau time constant (mean of ln τ over the peak), in s
/// @param resistance area of the peak, in Ω
/// @param capacitance time constant over resistance, in F
/// @param shortest left border, in s
/// @param longest right border, in s
public record RelaxationPeak(
        Measured tau, Measured resistance, Measured capacitance, double shortest, double longest) {}
