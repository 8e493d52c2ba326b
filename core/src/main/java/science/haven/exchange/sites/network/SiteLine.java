package science.haven.exchange.sites.network;

import science.haven.quantity.Measured;

/// The line of one site without exchange.
///
/// @param frequency its frequency in Hz, from the zero of the spectra
/// @param share share of the ions, dimensionless
/// @param transverse transverse relaxation rate R₂ in s⁻¹
public record SiteLine(Measured frequency, Measured share, Measured transverse) {}
