package science.haven.tracer.law;

import science.haven.math.Faddeeva;

/// How much of a tracer a body has taken up, as a share of what it will hold in the end; its
/// surface has the fraction of the source from the start.
///
/// Each law is a series in exponentials, and at short times the equal one in `ierfc`.
///
/// @see "J. Crank, The Mathematics of Diffusion, 2nd ed., Oxford, 1975, eqs. 4.18, 4.20, 6.20,
///   6.21"
public final class Uptake {

    /// `Dt/ℓ²` from which few exponentials do.
    private static final double LONG = 0.15;

    private static final int TERMS = 12;

    private static final double ROOT_PI = Math.sqrt(Math.PI);

    private Uptake() {}

    /// A sheet that is open on both faces, or on one of half the thickness.
    ///
    /// @param half half of the thickness ℓ in m
    /// @param diffusion diffusion coefficient in m²·s⁻¹
    /// @param time time in s
    /// @return `M_t/M_∞`, dimensionless
    public static double sheet(double half, double diffusion, double time) {
        double reduced = diffusion * time / (half * half);
        double sum = 0;
        if (reduced < LONG) {
            for (int n = 1; n <= TERMS; n++) {
                sum += (n % 2 == 0 ? 1 : -1) * integralOfErfc(n / Math.sqrt(reduced));
            }
            return 2 * Math.sqrt(reduced) * (1 / ROOT_PI + 2 * sum);
        }
        for (int n = 0; n < TERMS; n++) {
            double beta = (n + 0.5) * Math.PI;
            sum += 2 / (beta * beta) * Math.exp(-beta * beta * reduced);
        }
        return 1 - sum;
    }

    /// A sphere.
    ///
    /// @param radius its radius R in m
    /// @param diffusion diffusion coefficient in m²·s⁻¹
    /// @param time time in s
    /// @return `M_t/M_∞`, dimensionless
    public static double sphere(double radius, double diffusion, double time) {
        double reduced = diffusion * time / (radius * radius);
        double sum = 0;
        if (reduced < LONG) {
            for (int n = 1; n <= TERMS; n++) {
                sum += integralOfErfc(n / Math.sqrt(reduced));
            }
            return 6 * Math.sqrt(reduced) * (1 / ROOT_PI + 2 * sum) - 3 * reduced;
        }
        for (int n = 1; n <= TERMS; n++) {
            double beta = n * Math.PI;
            sum += 6 / (beta * beta) * Math.exp(-beta * beta * reduced);
        }
        return 1 - sum;
    }

    /// `ierfc z = exp(−z²)/√π − z erfc z`.
    private static double integralOfErfc(double z) {
        return Math.exp(-z * z) * (1 / ROOT_PI - z * Faddeeva.scaledErfc(z));
    }
}
