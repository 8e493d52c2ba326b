package science.haven.relaxation.coupling;

import science.haven.motion.SpectralDensity;
import science.haven.quantity.Constants;
import science.haven.quantity.Nuclide;

/// An interaction with its strength.
///
/// @param interaction what fluctuates
/// @param strength factor C in front of the terms of the interaction, in s⁻²
public record Coupling(Interaction interaction, double strength) {

    public Coupling {
        if (!(strength > 0)) {
            throw new IllegalArgumentException("strength must be > 0 s⁻², got " + strength);
        }
    }

    /// Dipoles of like spins: `C = (2/5) I(I+1) Σ K²`, K = (µ₀/4π) γ² ħ/r³.
    ///
    /// @param nucleus the nucleus
    /// @param distanceSum `Σ r⁻⁶` over the neighbours of one spin, weighted by abundance and
    ///   occupancy, in m⁻⁶
    /// @return the coupling
    public static Coupling likeSpins(Nuclide nucleus, double distanceSum) {
        double spin = nucleus.spin();
        return new Coupling(
                new Interaction.LikeSpins(),
                0.4 * spin * (spin + 1) * dipolar(nucleus, nucleus) * distanceSum);
    }

    /// Dipoles of another kind of nucleus: `C = (2/15) S(S+1) Σ K²`, K = (µ₀/4π) γ_I γ_S ħ/r³.
    ///
    /// @param nucleus the nucleus observed
    /// @param partner the other nucleus
    /// @param distanceSum `Σ r⁻⁶` over the partners of one spin, weighted by abundance and
    ///   occupancy, in m⁻⁶
    /// @return the coupling
    public static Coupling unlikeSpins(Nuclide nucleus, Nuclide partner, double distanceSum) {
        double spin = partner.spin();
        return new Coupling(
                new Interaction.UnlikeSpins(partner),
                2.0 / 15 * spin * (spin + 1) * dipolar(nucleus, partner) * distanceSum);
    }

    /// Fluctuating quadrupolar coupling: `C = (3/200) (2I+3)/(I²(2I−1)) (2π C_Q)² (1 + η²/3)`.
    ///
    /// @param spin spin quantum number I, dimensionless, at least 1
    /// @param quadrupolarCoupling fluctuating part of C_Q = e²qQ/h, root mean square, in Hz
    /// @param asymmetry asymmetry η, dimensionless, 0 to 1
    /// @return the coupling
    public static Coupling quadrupolar(double spin, double quadrupolarCoupling, double asymmetry) {
        if (!(asymmetry >= 0 && asymmetry <= 1)) {
            throw new IllegalArgumentException(
                    "asymmetry must be >= 0 and <= 1 (dimensionless), got " + asymmetry);
        }
        double angular = 2 * Math.PI * quadrupolarCoupling;
        return new Coupling(
                new Interaction.Quadrupolar(),
                quadrupolarFactor(spin) * angular * angular * (1 + asymmetry * asymmetry / 3));
    }

    /// The C_Q (η = 0) that has a given strength.
    ///
    /// @param spin spin quantum number I, dimensionless, at least 1
    /// @param strength C in s⁻²
    /// @return `C_Q √(1 + η²/3)` in Hz
    public static double quadrupolarCoupling(double spin, double strength) {
        return Math.sqrt(strength / quadrupolarFactor(spin)) / (2 * Math.PI);
    }

    /// Relaxation rate.
    ///
    /// @param at what is observed, and where
    /// @param density spectral density of the motion
    /// @param tau correlation time in s
    /// @return the rate in s⁻¹
    public double rate(Observation at, SpectralDensity density, double tau) {
        double sum = 0;
        for (RateTerm term : interaction.terms(at)) {
            sum += term.weight() * density.at(term.omega(), tau, at.temperature());
        }
        return strength * sum;
    }

    private static double quadrupolarFactor(double spin) {
        if (!(spin >= 1)) {
            throw new IllegalArgumentException(
                    "spin must be >= 1 to have a quadrupole (dimensionless), got " + spin);
        }
        return 3.0 / 200 * (2 * spin + 3) / (spin * spin * (2 * spin - 1));
    }

    /// `((µ₀/4π) γ_I γ_S ħ)²` in rad²·s⁻²·m⁶.
    private static double dipolar(Nuclide nucleus, Nuclide partner) {
        double constant =
                Constants.MAGNETIC
                        / (4 * Math.PI)
                        * nucleus.gyromagneticRatio()
                        * partner.gyromagneticRatio()
                        * Constants.REDUCED_PLANCK;
        return constant * constant;
    }
}
