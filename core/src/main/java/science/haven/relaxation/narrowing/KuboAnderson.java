package science.haven.relaxation.narrowing;

import org.hipparchus.analysis.interpolation.SplineInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialSplineFunction;

/// Width of the line of spins whose frequency walks about with a Gaussian distribution of width s
/// and an exponential memory τ, over the width without motion.
///
/// ```text
/// FID(t) = exp{−s²τ² [exp(−t/τ) − 1 + t/τ]}        s² = M₂, p = sτ
/// I(ω) = Re 1/(iω + p²/(iω + 1 + 2p²/(iω + 2 + 3p²/(iω + 3 + …))))        ω in 1/τ
/// p ≪ 1: width 2s²τ        p ≫ 1: width 2√(2 ln 2) s
/// ```
///
/// Sources: Anderson, J. Phys. Soc. Jpn. 9, 316 (1954); Kubo, ibid. 935 (continued fraction).
final class KuboAnderson {

    /// Full width at half maximum of a Gaussian over its standard deviation.
    static final double GAUSSIAN = 2 * Math.sqrt(2 * Math.log(2));

    private static final double SLOWEST = Math.log(30);
    private static final double FASTEST = Math.log(0.01);
    private static final int NODES = 100;
    private static final PolynomialSplineFunction TABLE = table();
    private static final PolynomialSplineFunction SLOPE = TABLE.polynomialSplineDerivative();
    private static final double AT_SLOWEST = Math.exp(TABLE.value(SLOWEST));
    private static final double AT_FASTEST = TABLE.value(FASTEST);

    /// ln(sτ) where half the width is left.
    static final double LN_HALF = lnProduct(0.5);

    private KuboAnderson() {}

    /// Width that is left and its derivative by ln p.
    ///
    /// @param lnP ln(sτ)
    /// @param out receives the share of the rigid width and its derivative
    static void share(double lnP, double[] out) {
        if (lnP >= SLOWEST) {
            double rest = (1 - AT_SLOWEST) * Math.exp(SLOWEST - lnP);
            out[0] = 1 - rest;
            out[1] = rest;
        } else if (lnP <= FASTEST) {
            out[0] = Math.exp(AT_FASTEST + lnP - FASTEST);
            out[1] = out[0];
        } else {
            out[0] = Math.exp(TABLE.value(lnP));
            out[1] = out[0] * SLOPE.value(lnP);
        }
    }

    /// The ln(sτ) at which a share of the width is left.
    static double lnProduct(double share) {
        double[] out = new double[2];
        double lower = FASTEST;
        double upper = SLOWEST;
        while (upper - lower > 1e-12) {
            double middle = (lower + upper) / 2;
            share(middle, out);
            if (out[0] < share) {
                lower = middle;
            } else {
                upper = middle;
            }
        }
        return (lower + upper) / 2;
    }

    private static PolynomialSplineFunction table() {
        double[] x = new double[NODES];
        double[] y = new double[NODES];
        for (int i = 0; i < NODES; i++) {
            double place = (double) i / (NODES - 1);
            x[i] = FASTEST * (1 - place) + SLOWEST * place;
            y[i] = Math.log(exact(Math.exp(x[i])));
        }
        return new SplineInterpolator().interpolate(x, y);
    }

    /// The share from the half height of the line itself.
    static double exact(double p) {
        double half = intensity(0, p) / 2;
        double lower = 0;
        double upper = GAUSSIAN * p;
        while (upper - lower > 1e-13 * upper) {
            double middle = (lower + upper) / 2;
            if (intensity(middle, p) > half) {
                lower = middle;
            } else {
                upper = middle;
            }
        }
        return (lower + upper) / (GAUSSIAN * p);
    }

    /// The line shape in units of τ. The fraction forgets where it was cut once a level exceeds p².
    private static double intensity(double omega, double p) {
        double square = p * p;
        double real = 60 + 3 * square;
        double imaginary = omega;
        for (int n = (int) real - 1; n >= 0; n--) {
            double norm = real * real + imaginary * imaginary;
            double factor = (n + 1) * square / norm;
            real = n + factor * real;
            imaginary = omega - factor * imaginary;
        }
        return real / (real * real + imaginary * imaginary);
    }
}
