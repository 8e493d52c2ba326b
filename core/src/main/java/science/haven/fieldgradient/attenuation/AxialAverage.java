package science.haven.fieldgradient.attenuation;

import science.haven.math.Faddeeva;

/// The moments of an axially symmetric tensor in a powder:
///
/// ```text
/// M₀ = ∫₀¹ exp(−b(D⊥ + (D∥ − D⊥)u²)) du     M₂ = ∫₀¹ u² exp(…) du     a = b(D∥ − D⊥)
/// a > 0:  M₀ = exp(−bD⊥) (√π/2) erf(√a)/√a
/// a < 0:  M₀ = exp(−bD∥) F(√|a|)/√|a|, F Dawson's integral
/// M₂ = (M₀ − exp(−bD∥)) / 2a
/// ```
///
/// @see "P. T. Callaghan, Principles of Nuclear Magnetic Resonance Microscopy, Oxford, 1991"
final class AxialAverage {

    private static final double HALF_ROOT_PI = Math.sqrt(Math.PI) / 2;

    /// Below this |a| the closed forms lose digits, and a short series has them all.
    private static final double SMALL = 0.5;

    private static final int TERMS = 16;

    private AxialAverage() {}

    /// Evaluates M₀ and M₂.
    ///
    /// @param parallel b D∥, dimensionless
    /// @param perpendicular b D⊥, dimensionless
    /// @param moments receives M₀ and M₂, dimensionless
    static void at(double parallel, double perpendicular, double[] moments) {
        double a = parallel - perpendicular;
        if (Math.abs(a) < SMALL) {
            series(a, Math.exp(-perpendicular), moments);
            return;
        }
        double root = Math.sqrt(Math.abs(a));
        double end = Math.exp(-parallel);
        if (a > 0) {
            double erf = 1 - Math.exp(-a) * Faddeeva.scaledErfc(root);
            moments[0] = Math.exp(-perpendicular) * HALF_ROOT_PI * erf / root;
        } else {
            Faddeeva.evaluate(root, 0, moments);
            moments[0] = end * HALF_ROOT_PI * moments[1] / root;
        }
        moments[1] = (moments[0] - end) / (2 * a);
    }

    /// `Σ (−a)ⁿ/n! /(2n + 1)` and `/(2n + 3)`.
    private static void series(double a, double scale, double[] moments) {
        double term = scale;
        moments[0] = 0;
        moments[1] = 0;
        for (int n = 0; n < TERMS; n++) {
            moments[0] += term / (2 * n + 1);
            moments[1] += term / (2 * n + 3);
            term *= -a / (n + 1);
        }
    }
}
