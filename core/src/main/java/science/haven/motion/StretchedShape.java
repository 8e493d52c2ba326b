package science.haven.motion;

import org.hipparchus.special.Gamma;

/// Spectral density of a stretched exponential `exp(−(t/τ)^β)`, tabulated once as ln(j/j₀) over
/// ln(j₀ y) and ln β, with j₀ = j(0) = Γ(1/β)/β.
///
/// ```text
/// j(y) = Re ∫₀^∞ exp(−t^β) exp(i y t) dt,   t = s e^{iφ},  φ = π/4 below y = 3, π/2 above
/// ```
///
/// On the turned path the integrand decays without oscillating much, and in ln s the trapezoidal
/// rule converges exponentially. Beyond the table the series in y^{−β} takes over.
final class StretchedShape {

    static final double LEAST = 0.2;

    private static final double LOWEST = -22;
    private static final int PANELS = 21;
    private static final int ORDERS = 30;
    private static final double STEP = 0.12;
    private static final double DECAYED = 40;

    private static final ShapeTable TABLE =
            new ShapeTable(
                    LOWEST,
                    PANELS,
                    Math.log(LEAST),
                    0,
                    ORDERS,
                    (x, logBeta) -> {
                        double beta = Math.exp(logBeta);
                        double plateau = plateau(beta);
                        return Math.log(integral(Math.exp(x - plateau), beta)) - plateau;
                    });

    private StretchedShape() {}

    /// ln j₀.
    private static double plateau(double beta) {
        return Gamma.logGamma(1 / beta) - Math.log(beta);
    }

    /// Shape and derivatives.
    ///
    /// @param out receives j, d ln j/d ln y, ∂j/∂β
    static void evaluate(double y, double beta, double[] out) {
        double plateau = plateau(beta);
        double x = Math.log(y) + plateau;
        if (x > TABLE.end()) {
            beyond(x - plateau, beta, out);
            return;
        }
        boolean flat = x < TABLE.start();
        TABLE.evaluate(flat ? TABLE.start() : x, Math.log(beta), out);
        double slope = flat ? 0 : out[1];
        double byPlateau = -Gamma.digamma(1 / beta) / (beta * beta) - 1 / beta;
        double j = Math.exp(out[0] + plateau);
        out[2] = j * ((1 + slope) * byPlateau + (flat ? 0 : out[2] / beta));
        out[1] = slope;
        out[0] = j;
    }

    /// `j(y) = Σ (−1)^{k+1} Γ(kβ + 1)/k! sin(kπβ/2) y^{−kβ−1}`.
    private static void beyond(double x, double beta, double[] out) {
        double sum = 0;
        double slope = 0;
        double byBeta = 0;
        double factorial = 1;
        for (int k = 1; k <= 30; k++) {
            factorial *= k;
            double sign = k % 2 == 1 ? 1 : -1;
            double size = sign * Math.exp(Gamma.logGamma(k * beta + 1) - k * beta * x) / factorial;
            double phase = k * Math.PI * beta / 2;
            double term = size * Math.sin(phase);
            sum += term;
            slope -= k * beta * term;
            byBeta +=
                    k * term * (Gamma.digamma(k * beta + 1) - x)
                            + size * Math.cos(phase) * k * Math.PI / 2;
        }
        out[0] = sum * Math.exp(-x);
        out[1] = slope / sum - 1;
        out[2] = byBeta * Math.exp(-x);
    }

    /// The integral itself.
    static double integral(double y, double beta) {
        double phi = y < 3 ? Math.PI / 4 : Math.PI / 2;
        double cosB = Math.cos(beta * phi);
        double sinB = Math.sin(beta * phi);
        double cos = y < 3 ? Math.cos(phi) : 0;
        double sin = Math.sin(phi);
        double lowest = Math.min(0, -Math.log(y)) - 34;
        double sum = 0;
        for (double u = lowest; ; u += STEP) {
            double s = Math.exp(u);
            double power = Math.exp(beta * u);
            double decay = y * s * sin + power * cosB;
            if (decay > DECAYED) {
                return sum * STEP;
            }
            double phase = y * s * cos - power * sinB + phi;
            double real = y < 3 ? Math.cos(phase) : Math.sin(power * sinB);
            sum += s * Math.exp(-decay) * real;
        }
    }
}
