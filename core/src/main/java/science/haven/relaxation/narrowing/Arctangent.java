package science.haven.relaxation.narrowing;

/// Width that is left by Abragam's implicit formula.
///
/// ```text
/// δω² = δω_R² (2/π) arctan(α δω τ)        x = δω/δω_R, g = δω_R τ
/// ln g = ln u − ln α − ½ ln[(2/π) arctan u],  x² = (2/π) arctan u,  u = α g x
/// ```
///
/// α = π/(8 ln 2) gives the exact width of a Gaussian walk in the limit of fast motion. α ≈ 1 is
/// customary; it is one with the prefactor of τ, so it is not fitted.
///
/// Source: Abragam, Principles of Nuclear Magnetism, ch. X.
final class Arctangent {

    /// Factor α of the formula, dimensionless.
    static final double ALPHA = Math.PI / (8 * Math.log(2));

    private static final int STEPS = 60;

    private Arctangent() {}

    /// Width that is left and its derivative by ln g.
    ///
    /// @param lnG ln(δω_R τ)
    /// @param out receives the share of the rigid width and its derivative
    static void share(double lnG, double[] out) {
        double target = lnG + Math.log(ALPHA);
        // ln u grows by once to twice of what ln g does: the root lies between the two limits.
        double lower = Math.min(target, 2 * target) - 2;
        double upper = Math.max(target, 2 * target) + 2;
        double lnU = (lower + upper) / 2;
        for (int i = 0; i < STEPS && upper - lower > 1e-13; i++) {
            double off = lnU - 0.5 * Math.log(square(lnU)) - target;
            if (off > 0) {
                upper = lnU;
            } else {
                lower = lnU;
            }
            double newton = lnU - off / (1 - 0.5 * slope(lnU));
            if (Math.abs(newton - lnU) < 1e-14) {
                break;
            }
            lnU = newton > lower && newton < upper ? newton : (lower + upper) / 2;
        }
        double half = 0.5 * slope(lnU);
        out[0] = Math.sqrt(square(lnU));
        out[1] = out[0] * half / (1 - half);
    }

    /// The ln(δω_R τ) at which a share of the width is left.
    static double lnProduct(double share) {
        return Math.log(Math.tan(Math.PI / 2 * share * share) / (ALPHA * share));
    }

    private static double square(double lnU) {
        return 2 / Math.PI * Math.atan(Math.exp(lnU));
    }

    /// `d ln x²/d ln u`, between 1 and 0.
    private static double slope(double lnU) {
        return 1 / (2 * Math.cosh(lnU) * Math.atan(Math.exp(lnU)));
    }
}
