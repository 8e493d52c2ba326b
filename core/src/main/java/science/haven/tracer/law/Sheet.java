package science.haven.tracer.law;

import java.util.function.DoubleUnaryOperator;

/// A tracer in a sheet that it enters from one face while the other is sealed, or from both faces
/// of a sheet twice as thick; fractions run from 0 to 1, that of the source.
///
/// @see "J. Crank, The Mathematics of Diffusion, 2nd ed., Oxford, 1975, eqs. 4.17, 4.50"
public final class Sheet {

    /// `Dt/ℓ²` below which the faces do not know of each other, to the last digit.
    private static final double SHORT = 0.03;

    /// Terms of a series fall below rounding error from this exponent on.
    private static final double NEGLIGIBLE = 38;

    private static final int ROOT_STEPS = 60;

    private Sheet() {}

    /// Surface with the fraction of the source at once.
    ///
    /// @param depth distance x from a face in m, up to 2ℓ where both faces exchange
    /// @param half thickness ℓ in m from the face to the sealed one, or half of the sheet
    /// @param diffusion diffusion coefficient D in m²·s⁻¹
    /// @param time exchange time in s
    /// @return the fraction, dimensionless
    public static double constantSurface(double depth, double half, double diffusion, double time) {
        double reduced = diffusion * time / (half * half);
        if (reduced < SHORT) {
            return HalfSpace.constantSurface(depth, diffusion, time)
                    + HalfSpace.constantSurface(2 * half - depth, diffusion, time);
        }
        double sum = 0;
        for (int n = 0; ; n++) {
            double beta = (n + 0.5) * Math.PI;
            double decay = beta * beta * reduced;
            if (decay > NEGLIGIBLE) {
                return 1 - sum;
            }
            sum += sign(n) * 2 / beta * Math.cos(beta * (1 - depth / half)) * Math.exp(-decay);
        }
    }

    /// Surface through which isotopes are exchanged at a finite rate:
    ///
    /// ```text
    /// c = 1 − Σ 2L cos(β(ℓ−x)/ℓ) exp(−β²Dt/ℓ²) / [(β² + L² + L) cos β]    β tan β = L = ℓk/D
    /// ```
    ///
    /// @param depth distance x from a face in m, up to 2ℓ where both faces exchange
    /// @param half thickness ℓ in m from the face to the sealed one, or half of the sheet
    /// @param diffusion diffusion coefficient D in m²·s⁻¹
    /// @param exchange surface exchange coefficient k in m·s⁻¹
    /// @param time exchange time in s
    /// @return the fraction, dimensionless
    public static double surfaceExchange(
            double depth, double half, double diffusion, double exchange, double time) {
        return surfaceExchange(half, diffusion, exchange, time).applyAsDouble(depth);
    }

    /// The same for many depths; the roots are found once.
    static DoubleUnaryOperator surfaceExchange(
            double half, double diffusion, double exchange, double time) {
        double reduced = diffusion * time / (half * half);
        if (reduced < SHORT) {
            return x ->
                    HalfSpace.surfaceExchange(x, diffusion, exchange, time)
                            + HalfSpace.surfaceExchange(2 * half - x, diffusion, exchange, time);
        }
        double biot = half * exchange / diffusion;
        int terms = 1 + (int) (Math.sqrt(NEGLIGIBLE / reduced) / Math.PI);
        double[] beta = new double[terms];
        double[] amplitude = new double[terms];
        for (int n = 0; n < terms; n++) {
            beta[n] = root(n, biot);
            double square = beta[n] * beta[n];
            // 1/cos β = ±√(β² + L²)/β, which stays finite for an infinite L
            amplitude[n] =
                    sign(n)
                            * (2 * biot * Math.sqrt(square + biot * biot))
                            / (beta[n] * (square + biot * biot + biot))
                            * Math.exp(-square * reduced);
        }
        return x -> {
            double sum = 0;
            for (int n = 0; n < terms; n++) {
                sum += amplitude[n] * Math.cos(beta[n] * (1 - x / half));
            }
            return 1 - sum;
        };
    }

    private static int sign(int n) {
        return n % 2 == 0 ? 1 : -1;
    }

    /// The root of `β tan β = L` between nπ and nπ + π/2, by Newton's method within a bracket.
    static double root(int n, double biot) {
        double low = n * Math.PI;
        double high = low + Math.PI / 2;
        double beta = n == 0 ? Math.min(Math.sqrt(biot), high) : low + Math.atan(biot / high);
        for (int i = 0; i < ROOT_STEPS; i++) {
            double excess = beta - n * Math.PI - Math.atan2(biot, beta);
            if (excess > 0) {
                high = beta;
            } else {
                low = beta;
            }
            double next = beta - excess / (1 + biot / (beta * beta + biot * biot));
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.abs(next - beta) <= 2 * Math.ulp(beta)) {
                return next;
            }
            beta = next;
        }
        return beta;
    }
}
