package science.haven.relaxation.coupling;

import science.haven.motion.SpectralDensity;

/// Exact quadrupolar rates of spin 3/2, whose signals decay with two rates, not one.
///
/// ```text
/// a₁ = 5 C J(ω₀)    a₂ = 5 C J(2ω₀)    b₁ = (5/2) C [J(0) + J(ω₀)]    b₂ = (5/2) C [J(ω₀) + J(2ω₀)]
/// 5 C = (2π²/5) C_Q² (1 + η²/3)
/// ```
///
/// The whole signal recovers as `0.2 exp(−a₁t) + 0.8 exp(−a₂t)`; its initial rate is the usual
/// 1/T₁.
///
/// @param satellites rate a₁ of the satellites along the field, in s⁻¹
/// @param central rate a₂, in s⁻¹
/// @param transverseSatellites rate b₁ of the satellites across the field, in s⁻¹
/// @param transverseCentral rate b₂ of the central line across the field, in s⁻¹
public record SpinThreeHalves(
        double satellites, double central, double transverseSatellites, double transverseCentral) {

    /// The rates of a motion.
    ///
    /// @param coupling quadrupolar coupling
    /// @param at where the nucleus is observed; what relaxes does not matter
    /// @param density spectral density of the motion
    /// @param tau correlation time in s
    /// @return the rates
    public static SpinThreeHalves of(
            Coupling coupling, Observation at, SpectralDensity density, double tau) {
        if (!(coupling.interaction() instanceof Interaction.Quadrupolar)) {
            throw new IllegalArgumentException(
                    "coupling must be quadrupolar, got " + coupling.interaction().text());
        }
        double five = 5 * coupling.strength();
        double still = five * density.at(0, tau, at.temperature());
        double one = five * density.at(at.omega(), tau, at.temperature());
        double two = five * density.at(2 * at.omega(), tau, at.temperature());
        return new SpinThreeHalves(one, two, (still + one) / 2, (one + two) / 2);
    }

    /// Initial rate of the whole signal, `0.2 a₁ + 0.8 a₂`: what is called 1/T₁.
    ///
    /// @return rate in s⁻¹
    public double initial() {
        return 0.2 * satellites + 0.8 * central;
    }

    /// Initial rate across the field, `0.6 b₁ + 0.4 b₂`: what is called 1/T₂.
    ///
    /// @return rate in s⁻¹
    public double initialTransverse() {
        return 0.6 * transverseSatellites + 0.4 * transverseCentral;
    }

    /// Decay of quadrupolar order, `a₁ + a₂`.
    ///
    /// @return rate in s⁻¹
    public double order() {
        return satellites + central;
    }

    /// Width of the central line if nothing but this relaxation broadens it, `b₂/π`.
    ///
    /// @return full width at half maximum in Hz
    public double centralWidth() {
        return transverseCentral / Math.PI;
    }
}
