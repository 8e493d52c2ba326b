package science.haven.relaxation.dipolar;

import science.haven.quantity.Constants;
import science.haven.quantity.Nuclide;

/// Van Vleck's second moment of the dipolar line of a rigid powder.
///
/// ```text
/// like     M₂ = (3/5) (µ₀/4π)² γ⁴ ħ² I(I+1) Σ r⁻⁶
/// unlike   M₂ = (4/15) (µ₀/4π)² γ_I² γ_S² ħ² S(S+1) Σ r⁻⁶
/// ```
///
/// For a single crystal 3/5 and 4/15 become 3/4 and 1/3, and the sum carries `(1 − 3 cos²θ)²`.
///
/// Source: Van Vleck, Phys. Rev. 74, 1168 (1948).
///
/// @param value second moment in rad²·s⁻²
public record SecondMoment(double value) {

    private static final double POWDER = 0.8;

    public SecondMoment {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("value must be >= 0 rad²·s⁻², got " + value);
        }
    }

    /// Spins of one kind in a powder.
    ///
    /// @param nucleus the nucleus
    /// @param distanceSum `Σ r⁻⁶` weighted by abundance and occupancy, in m⁻⁶
    /// @return the second moment
    public static SecondMoment likeSpins(Nuclide nucleus, double distanceSum) {
        return likeSpinsAlong(nucleus, POWDER * distanceSum);
    }

    /// Spins of another kind in a powder.
    ///
    /// @param nucleus the nucleus observed
    /// @param partner the other nucleus
    /// @param distanceSum `Σ r⁻⁶` weighted by abundance and occupancy, in m⁻⁶
    /// @return the second moment
    public static SecondMoment unlikeSpins(Nuclide nucleus, Nuclide partner, double distanceSum) {
        return unlikeSpinsAlong(nucleus, partner, POWDER * distanceSum);
    }

    /// Spins of one kind in a single crystal.
    ///
    /// @param nucleus the nucleus
    /// @param angularSum `Σ (1 − 3 cos²θ)² r⁻⁶` weighted by abundance and occupancy, in m⁻⁶
    /// @return the second moment
    public static SecondMoment likeSpinsAlong(Nuclide nucleus, double angularSum) {
        return of(nucleus, nucleus, 0.75, angularSum);
    }

    /// Spins of another kind in a single crystal.
    ///
    /// @param nucleus the nucleus observed
    /// @param partner the other nucleus
    /// @param angularSum `Σ (1 − 3 cos²θ)² r⁻⁶` weighted by abundance and occupancy, in m⁻⁶
    /// @return the second moment
    public static SecondMoment unlikeSpinsAlong(
            Nuclide nucleus, Nuclide partner, double angularSum) {
        return of(nucleus, partner, 1.0 / 3, angularSum);
    }

    /// Sum with another source of broadening.
    ///
    /// @param other the other second moment
    /// @return both
    public SecondMoment plus(SecondMoment other) {
        return new SecondMoment(value + other.value);
    }

    /// Width of a Gaussian line with this second moment.
    ///
    /// @return full width at half maximum in Hz
    public double gaussianWidth() {
        return Math.sqrt(2 * Math.log(2) * value) / Math.PI;
    }

    /// The second moment as it was given when fields were swept.
    ///
    /// @param nucleus the nucleus observed
    /// @return second moment in T²; 1 G² is 1e-8 T²
    public double inField(Nuclide nucleus) {
        double ratio = nucleus.gyromagneticRatio();
        return value / (ratio * ratio);
    }

    private static SecondMoment of(
            Nuclide nucleus, Nuclide partner, double factor, double angularSum) {
        double constant =
                Constants.MAGNETIC
                        / (4 * Math.PI)
                        * nucleus.gyromagneticRatio()
                        * partner.gyromagneticRatio()
                        * Constants.REDUCED_PLANCK;
        double spin = partner.spin();
        return new SecondMoment(factor * constant * constant * spin * (spin + 1) * angularSum);
    }
}
