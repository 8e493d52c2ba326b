package science.haven.transport;

/// Conductivity of a mixture of two phases, by three classical models. φ is always the volume
/// fraction of the well-conducting phase unless said otherwise.
public final class EffectiveMedium {

    private static final int BISECTIONS = 200;

    private EffectiveMedium() {}

    /// Separate spheres in a matrix, after Maxwell; good for few spheres.
    ///
    /// ```text
    /// σ = σ_m (2σ_m + σ_i − 2φ(σ_m − σ_i)) / (2σ_m + σ_i + φ(σ_m − σ_i))
    /// ```
    ///
    /// @param matrix conductivity σ_m of the matrix in S·m⁻¹
    /// @param inclusion conductivity σ_i of the spheres in S·m⁻¹
    /// @param fraction volume fraction φ of the spheres, dimensionless, 0 to 1
    /// @return conductivity of the mixture in S·m⁻¹
    public static double maxwell(double matrix, double inclusion, double fraction) {
        requireFraction(fraction);
        // Sorted by phase, so that nothing cancels.
        double above = 2 * (1 - fraction) * matrix + (1 + 2 * fraction) * inclusion;
        double below = (2 + fraction) * matrix + (1 - fraction) * inclusion;
        return matrix * above / below;
    }

    /// Grains of two kinds side by side, after Bruggeman, in three dimensions.
    ///
    /// ```text
    /// (1−φ)(σ_l − σ)/(σ_l + 2σ) + φ(σ_h − σ)/(σ_h + 2σ) = 0
    /// ```
    ///
    /// @param low conductivity σ_l of the poor phase in S·m⁻¹
    /// @param high conductivity σ_h of the good phase in S·m⁻¹
    /// @param fraction volume fraction φ of the good phase, dimensionless, 0 to 1
    /// @return conductivity of the mixture in S·m⁻¹
    public static double bruggeman(double low, double high, double fraction) {
        requireFraction(fraction);
        double b = (3 * fraction - 1) * high + (2 - 3 * fraction) * low;
        double root = Math.sqrt(b * b + 8 * low * high);
        // The form without cancellation, whichever sign b has.
        return b >= 0 ? (b + root) / 4 : 2 * low * high / (root - b);
    }

    /// How a mixture percolates.
    ///
    /// @param threshold fraction φ_c of the good phase at which it connects, dimensionless, 0 to 1
    /// @param s exponent below the threshold, dimensionless, > 0
    /// @param t exponent above the threshold, dimensionless, > 0
    public record Percolation(double threshold, double s, double t) {

        public Percolation {
            if (!(threshold > 0 && threshold < 1)) {
                throw new IllegalArgumentException("threshold must be in (0, 1), got " + threshold);
            }
            if (!(s > 0 && t > 0)) {
                throw new IllegalArgumentException("s and t must be > 0, got " + s + ", " + t);
            }
        }
    }

    /// General effective medium after McLachlan, which joins Bruggeman to percolation.
    ///
    /// ```text
    /// (1−φ)(σ_l^(1/s) − σ^(1/s))/(σ_l^(1/s) + A σ^(1/s))
    ///     + φ(σ_h^(1/t) − σ^(1/t))/(σ_h^(1/t) + A σ^(1/t)) = 0        A = (1 − φ_c)/φ_c
    /// ```
    ///
    /// Source: McLachlan, Blaszkiewicz, Newnham, J. Am. Ceram. Soc. 73, 2187 (1990).
    ///
    /// @param low conductivity σ_l of the poor phase in S·m⁻¹, ≥ 0
    /// @param high conductivity σ_h of the good phase in S·m⁻¹
    /// @param fraction volume fraction φ of the good phase, dimensionless, 0 to 1
    /// @param percolation threshold and exponents
    /// @return conductivity of the mixture in S·m⁻¹
    public static double general(
            double low, double high, double fraction, Percolation percolation) {
        requireFraction(fraction);
        if (!(low >= 0 && high > low)) {
            throw new IllegalArgumentException(
                    "conductivities must be 0 <= low < high in S/m, got " + low + ", " + high);
        }
        double threshold = percolation.threshold();
        if (low == 0) {
            double connected = Math.max(0, (fraction - threshold) / (1 - threshold));
            return high * Math.pow(connected, percolation.t());
        }
        double ratio = (1 - threshold) / threshold;
        double lower = Math.log(low);
        double upper = Math.log(high);
        for (int i = 0; i < BISECTIONS && upper - lower > 1e-15 * Math.abs(upper); i++) {
            double middle = (lower + upper) / 2;
            double balance =
                    (1 - fraction) * term(Math.log(low) - middle, percolation.s(), ratio)
                            + fraction * term(Math.log(high) - middle, percolation.t(), ratio);
            if (balance > 0) {
                lower = middle;
            } else {
                upper = middle;
            }
        }
        return Math.exp((lower + upper) / 2);
    }

    /// `(x − 1)/(x + A)` with x = (σ_phase/σ)^(1/exponent).
    private static double term(double logRatio, double exponent, double a) {
        double x = Math.exp(logRatio / exponent);
        return Double.isInfinite(x) ? 1 : (x - 1) / (x + a);
    }

    private static void requireFraction(double fraction) {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("fraction must be in [0, 1], got " + fraction);
        }
    }
}
