package science.haven.tracer.law;

import java.util.function.DoubleUnaryOperator;

/// A profile that spreads within a specimen whose faces let nothing through, as after an exchange
/// that was ended by cooling:
///
/// ```text
/// c(x) = ∫ c₁(x′) [G(x − x′) + G(x + x′)] dx′    G: Gaussian of variance 2Dt
/// ```
///
/// with the mirror images of both faces where the specimen is thin. The amount stays the same.
public final class SealedAnneal {

    /// Standard deviations beyond which a Gaussian is nothing.
    private static final double TAIL = 8.5;

    /// Standard deviations, in thicknesses, from which the specimen is uniform.
    private static final double UNIFORM = 2.8;

    private static final int PANELS = 5;

    private SealedAnneal() {}

    /// Fraction after the anneal.
    ///
    /// @param before fraction before it over the depth in m, dimensionless
    /// @param support depth in m beyond which there is none before it
    /// @param thickness depth of the other face in m; +∞ where it is too far to matter
    /// @param spread `√(2Dt)` of the anneal in m
    /// @param depth where the fraction is wanted, in m from the surface
    /// @return the fraction, dimensionless
    public static double at(
            DoubleUnaryOperator before,
            double support,
            double thickness,
            double spread,
            double depth) {
        if (spread == 0) {
            return before.applyAsDouble(depth);
        }
        if (spread > UNIFORM * thickness) {
            return Quadrature.integral(before, 0, support, PANELS) / thickness;
        }
        boolean thin = Double.isFinite(thickness);
        int images = thin ? (int) Math.ceil(TAIL * spread / (2 * thickness)) + 1 : 0;
        double sum = 0;
        for (int n = -images; n <= images; n++) {
            double mirror = n == 0 ? 0 : 2 * n * thickness;
            sum += spreadFrom(before, support, spread, mirror + depth);
            sum += spreadFrom(before, support, spread, mirror - depth);
        }
        return sum;
    }

    /// `∫ c₁(x′) G(x′ − centre) dx′` over the specimen.
    private static double spreadFrom(
            DoubleUnaryOperator before, double support, double spread, double centre) {
        double from = Math.max(0, centre - TAIL * spread);
        double to = Math.min(support, centre + TAIL * spread);
        if (from >= to) {
            return 0;
        }
        double norm = 1 / (spread * Math.sqrt(2 * Math.PI));
        return Quadrature.integral(
                x -> {
                    double u = (x - centre) / spread;
                    return before.applyAsDouble(x) * norm * Math.exp(-u * u / 2);
                },
                from,
                to,
                PANELS);
    }
}
