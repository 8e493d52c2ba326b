package science.haven.study.fieldgradient;

import science.haven.fieldgradient.EchoFit;

/// The decay of one part of the spectra.
///
/// @param name its name; empty where there is one
/// @param fit points and laws
public record RegionDecay(String name, EchoFit fit) {}
