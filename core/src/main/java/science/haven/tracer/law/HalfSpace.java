package science.haven.tracer.law;

import science.haven.math.Faddeeva;

/// A tracer in a specimen so thick that it does not reach the other side; fractions run from 0,
/// before the exchange, to 1, that of the source.
///
/// @see "J. Crank, The Mathematics of Diffusion, 2nd ed., Oxford, 1975, eqs. 2.45, 3.35"
public final class HalfSpace {

    private HalfSpace() {}

    /// A surface that has the fraction of the source at once: `erfc(x / 2√(Dt))`.
    ///
    /// @param depth distance x from the surface in m
    /// @param diffusion diffusion coefficient D in m²·s⁻¹
    /// @param time exchange time t in s
    /// @return the fraction, dimensionless
    public static double constantSurface(double depth, double diffusion, double time) {
        double z = depth / (2 * Math.sqrt(diffusion * time));
        return Math.exp(-z * z) * Faddeeva.scaledErfc(z);
    }

    /// A surface through which isotopes are exchanged at a finite rate, `D ∂c/∂x = k (c − 1)`:
    ///
    /// ```text
    /// c = exp(−z²) [erfcx(z) − erfcx(z + h√(Dt))]    z = x / 2√(Dt)    h = k/D
    /// ```
    ///
    /// which is Crank's `erfc(z) − exp(hx + h²Dt) erfc(z + h√(Dt))` without its overflow.
    ///
    /// @param depth distance x from the surface in m
    /// @param diffusion diffusion coefficient D in m²·s⁻¹
    /// @param exchange surface exchange coefficient k in m·s⁻¹
    /// @param time exchange time t in s
    /// @return the fraction, dimensionless
    public static double surfaceExchange(
            double depth, double diffusion, double exchange, double time) {
        double length = Math.sqrt(diffusion * time);
        double z = depth / (2 * length);
        return Math.exp(-z * z)
                * (Faddeeva.scaledErfc(z) - Faddeeva.scaledErfc(z + exchange / diffusion * length));
    }
}
