package science.haven.relaxation.coupling;

/// One spectral density in a relaxation rate: `R = C Σ weight J(ω)`.
///
/// @param weight its weight, dimensionless
/// @param omega the frequency at which the rate samples the motion, in rad·s⁻¹; the sign is that of
///   the combination and does not matter to J
public record RateTerm(double weight, double omega) {}
