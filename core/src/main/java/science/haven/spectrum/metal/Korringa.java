package science.haven.spectrum.metal;

import science.haven.quantity.Constants;
import science.haven.quantity.Nuclide;

/// Relaxation of nuclei by conduction electrons, tied to the shift that the same electrons cause.
///
/// ```text
/// T₁ T K² = S / K(α)        S = (ħ / 4π k) (γ_e/γ_n)²
/// ```
///
/// K(α) is 1 for free electrons and below it where they repel each other. Korringa, Physica 16, 601
/// (1950), DOI 10.1016/0031-8914(50)90105-4.
///
/// @param constant S in s·K
public record Korringa(double constant) {

    /// Of a nucleus.
    ///
    /// @param nuclide the nucleus
    /// @return its constant
    public static Korringa of(Nuclide nuclide) {
        double ratio = Constants.ELECTRON_GYROMAGNETIC_RATIO / nuclide.gyromagneticRatio();
        return new Korringa(
                Constants.REDUCED_PLANCK / (4 * Math.PI * Constants.BOLTZMANN) * ratio * ratio);
    }

    /// T₁ T of free electrons.
    ///
    /// @param shift Knight shift K, dimensionless; 10⁻⁶ is 1 ppm
    /// @return T₁ T in s·K
    public double relaxation(double shift) {
        if (shift == 0) {
            throw new IllegalArgumentException("shift must not be 0");
        }
        return constant / (shift * shift);
    }

    /// K(α) from a measured T₁ T.
    ///
    /// @param shift Knight shift K, dimensionless
    /// @param measured T₁ T in s·K
    /// @return K(α), dimensionless
    public double enhancement(double shift, double measured) {
        return relaxation(shift) / measured;
    }
}
