package science.haven.spectrum.peak.shape;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.math.Faddeeva;
import science.haven.quantity.Unit;

import java.util.Optional;

/// A Gaussian with an exponential tail of length τ to one side.
///
/// ```text
/// f(x) = 1/(2τ) exp[σ²/2τ² − (x − x₀)/τ] erfc[(σ/τ − (x − x₀)/σ) / √2]    a = τ/σ
/// ```
///
/// Position and width are those of the Gaussian (Γ = 2.3548 σ); the centre of gravity lies at `x₀ +
/// τ`. A negative a draws the tail to lower x. The area is one for every a.
///
/// @see "E. Grushka, Anal. Chem. 44 (1972) 1733"
public record ExponentiallyModulated() implements LineShape {

    private static final double WIDTH = Math.sqrt(8 * Math.log(2));

    /// Tails shorter than this are a series of derivatives of the Gaussian.
    private static final double SHORT = 0.02;

    private static final Parameter TAIL =
            new Parameter("a", "tail over σ", Unit.NONE, -20, 20, Scale.LINEAR);

    @Override
    public Optional<Parameter> form() {
        return Optional.of(TAIL);
    }

    @Override
    public double commonForm() {
        return 0.3;
    }

    @Override
    public void evaluate(double[] x, double position, double width, double form, double[][] out) {
        double sigma = width / WIDTH;
        double side = form < 0 ? -1 : 1;
        double tail = Math.abs(form);
        double[] w = new double[2];
        double[] point = new double[4];
        for (int i = 0; i < x.length; i++) {
            double u = side * (x[i] - position) / sigma;
            if (tail < SHORT) {
                nearlyGaussian(u, tail, point);
            } else {
                tailed(u, tail, w, point);
            }
            out[0][i] = point[0] / sigma;
            if (out.length > 1) {
                out[1][i] = -side * point[1] / (sigma * sigma);
                out[2][i] = -(point[0] + u * point[1]) / (sigma * width);
                out[3][i] = side * point[2] / sigma;
            }
        }
    }

    /// f, ∂f/∂u and ∂f/∂a for σ = 1.
    private static void tailed(double u, double a, double[] w, double[] point) {
        double gauss = Math.exp(-u * u / 2);
        double q = (1 / a - u) / Math.sqrt(2);
        double f;
        if (q > -5) {
            Faddeeva.evaluate(0, q, w);
            f = gauss * w[0] / (2 * a);
        } else {
            f = Math.exp(1 / (2 * a * a) - u / a) / a; // erfc = 2 within 1e-11
        }
        double g = gauss / Math.sqrt(2 * Math.PI);
        point[0] = f;
        point[1] = (g - f) / a;
        point[2] = -f / a - (f * (1 / a - u) - g / a) / (a * a);
    }

    /// `f = Σ (−a d/du)ⁿ g`, from Hermite polynomials.
    private static void nearlyGaussian(double u, double a, double[] point) {
        double g = Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI);
        double before = 0;
        double hermite = 1;
        double power = 1;
        double f = 0;
        double slope = 0;
        double byTail = 0;
        for (int n = 0; n < 8; n++) {
            double next = u * hermite - n * before;
            f += power * hermite;
            slope -= power * next;
            byTail += (n + 1) * power * next;
            power *= a;
            before = hermite;
            hermite = next;
        }
        point[0] = g * f;
        point[1] = g * slope;
        point[2] = g * byTail;
    }
}
