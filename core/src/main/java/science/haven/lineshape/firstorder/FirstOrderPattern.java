package science.haven.lineshape.firstorder;

import science.haven.lineshape.spin.FrequencyAxis;

/// The pattern of `ν = ν₁ n₁² + ν₂ n₂² + ν₃ n₃²` over all directions n: a shift, a dipolar coupling
/// or one satellite at rest, to first order.
///
/// The signal below a frequency e is the solid angle outside an elliptic cone, a complete elliptic
/// integral. For `ν₂ ≤ e ≤ ν₃`
///
/// ```text
/// F(e) = (2/π) ∫₀^{π/2} √[(p cos²φ + q sin²φ)/(P cos²φ + Q sin²φ)] dφ
///      = (2/π) cel(k', P/Q, p, qP/Q) / √(pQ)        k'² = qP/(pQ)
///
/// p = e − ν₁    q = e − ν₂    P = ν₃ − ν₁    Q = ν₃ − ν₂
/// ```
///
/// and below ν₂ the same with all signs turned. A bin is the difference of its edges, so the
/// logarithmic singularity at ν₂ needs no care.
///
/// @param lowest ν₁ in Hz
/// @param middle ν₂ in Hz, where the pattern is infinitely high
/// @param highest ν₃ in Hz
/// @see "R. Bulirsch, Numer. Math. 13 (1969) 305, for cel"
public record FirstOrderPattern(double lowest, double middle, double highest) {

    public FirstOrderPattern {
        if (!(lowest <= middle && middle <= highest)) {
            throw new IllegalArgumentException(
                    "lowest, middle, highest must ascend in Hz, got %s, %s, %s"
                            .formatted(lowest, middle, highest));
        }
    }

    /// The pattern of a tensor after Haeberlen.
    ///
    /// @param centre isotropic frequency in Hz
    /// @param largest component farthest from the centre, from there, in Hz
    /// @param asymmetry η, dimensionless, 0 to 1
    /// @return the pattern
    public static FirstOrderPattern of(double centre, double largest, double asymmetry) {
        double far = centre + largest;
        double near = centre - largest * (1 + asymmetry) / 2;
        double between = centre - largest * (1 - asymmetry) / 2;
        return new FirstOrderPattern(Math.min(far, near), between, Math.max(far, near));
    }

    /// Signal below a frequency.
    ///
    /// @param frequency frequency in Hz
    /// @return share of all signal, dimensionless
    public double below(double frequency) {
        if (frequency >= highest) {
            return 1;
        }
        if (frequency <= lowest) {
            return 0;
        }
        return frequency >= middle
                ? upper(frequency - lowest, frequency - middle, highest - lowest, highest - middle)
                : 1
                        - upper(
                                highest - frequency,
                                middle - frequency,
                                highest - lowest,
                                middle - lowest);
    }

    /// Adds the pattern to bins.
    ///
    /// @param weight signal of the whole pattern, dimensionless
    /// @param axis the bins
    /// @param bins receives the signal, dimensionless
    public void addTo(double weight, FrequencyAxis axis, double[] bins) {
        double edge = axis.start() - 0.5 * axis.step();
        int first = (int) Math.clamp((lowest - edge) / axis.step(), 0, axis.points());
        int last = (int) Math.clamp((highest - edge) / axis.step() + 1, 0, axis.points());
        double low = below(edge + first * axis.step());
        for (int i = first; i < last; i++) {
            double high = below(edge + (i + 1) * axis.step());
            bins[i] += weight * (high - low);
            low = high;
        }
    }

    private static double upper(double p, double q, double whole, double part) {
        double kc = Math.sqrt(q / p * (whole / part));
        double ratio = whole / part;
        return 2 / Math.PI * cel(kc, ratio, p, q * ratio) / Math.sqrt(p * part);
    }

    /// `∫₀^{π/2} (a cos² + b sin²) / [(cos² + p sin²) √(cos² + k'² sin²)] dφ` for p > 0.
    private static double cel(double complementary, double parameter, double first, double second) {
        double kc = Math.max(complementary, 1e-150);
        double p = Math.sqrt(parameter);
        double a = first;
        double b = second / p;
        double e = kc;
        double m = 1;
        while (true) {
            double f = a;
            a += b / p;
            double g = e / p;
            b = 2 * (b + f * g);
            p += g;
            g = m;
            m += kc;
            if (Math.abs(g - kc) <= 1e-8 * g) {
                break;
            }
            kc = 2 * Math.sqrt(e);
            e = kc * m;
        }
        return Math.PI / 2 * (b + a * m) / (m * (m + p));
    }
}
