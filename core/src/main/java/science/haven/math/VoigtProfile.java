package science.haven.math;

/// The Voigt profile of unit area, a Gaussian convolved with a Lorentzian, and its derivatives,
/// over many places at once.
///
/// ```text
/// V(x; v, g) = Re K    K = w(z) / √(2πv)    z = (x + i g) / √(2v)
/// ∂V/∂x = Re K'        ∂V/∂g = −Im K'       ∂V/∂v = Re K'' / 2
/// ```
///
/// v is the variance of the Gaussian and g the half width at half maximum of the Lorentzian. All of
/// it stays finite and smooth where either is zero, because the profile is a function of the
/// variance, not of its root; both must not vanish together.
public final class VoigtProfile {

    /// The table of [FaddeevaTable] ends at this `|z|²`; from there on the asymptotic series
    /// serves.
    private static final double FAR = 36;

    /// Terms of the series with which it is exact to twelve digits, by the `|z|²` they reach up to.
    private static final double[] UP_TO = {64, 144, 400, 1500};

    private static final int[] TERMS = {14, 10, 8, 6};

    /// `|z|²` from which derivatives come from the series too: closer, the differential equation
    /// `w' = 2i/√π − 2zw` gives them with less work, farther it loses digits.
    private static final double FARTHER = 1500;

    private static final double FARTHEST = 30_000;
    private static final double INVERSE_PI = 1 / Math.PI;

    private final double[] w = new double[2];
    private double kx;
    private double ky;
    private double firstX;
    private double firstY;
    private double second;

    /// Makes room to work in; one instance serves one thread.
    public VoigtProfile() {}

    /// Evaluates the profile over an array.
    ///
    /// @param x places, in any unit
    /// @param centre centre of the profile, in the unit of `x`
    /// @param variance variance of the Gaussian, in the squared unit of `x`, ≥ 0
    /// @param halfWidth half width of the Lorentzian, in the unit of `x`, ≥ 0
    /// @param out receives V in `out[0]` and, if it holds four rows, ∂V/∂x, ∂V/∂v and ∂V/∂g in rows
    ///   1 to 3, in the inverse unit of `x` and its powers
    public void evaluate(
            double[] x, double centre, double variance, double halfWidth, double[][] out) {
        if (out.length == 1) {
            double[] value = out[0];
            for (int i = 0; i < value.length; i++) {
                value(x[i] - centre, variance, halfWidth);
                value[i] = kx;
            }
            return;
        }
        double[] value = out[0];
        double[] byPlace = out[1];
        double[] byVariance = out[2];
        double[] byHalfWidth = out[3];
        for (int i = 0; i < value.length; i++) {
            at(x[i] - centre, variance, halfWidth);
            value[i] = kx;
            byPlace[i] = firstX;
            byVariance[i] = second / 2;
            byHalfWidth[i] = -firstY;
        }
    }

    private void value(double x, double variance, double halfWidth) {
        double far = (x * x + halfWidth * halfWidth) / (2 * variance);
        if (far < FAR) {
            near(x, variance, halfWidth);
        } else {
            valueSeries(x, variance, halfWidth, terms(far));
        }
    }

    private void at(double x, double variance, double halfWidth) {
        double far = (x * x + halfWidth * halfWidth) / (2 * variance);
        if (far >= FARTHER || !(far >= 0)) {
            series(x, variance, halfWidth, far > FARTHEST ? 3 : 5);
            return;
        }
        if (far < FAR) {
            near(x, variance, halfWidth);
        } else {
            valueSeries(x, variance, halfWidth, terms(far));
        }
        double inverse = 1 / variance;
        firstX = -(x * kx - halfWidth * ky) * inverse;
        firstY = (INVERSE_PI - (x * ky + halfWidth * kx)) * inverse;
        second = -(kx + x * firstX - halfWidth * firstY) * inverse;
    }

    private static int terms(double far) {
        for (int i = 0; i < UP_TO.length; i++) {
            if (far < UP_TO[i]) {
                return TERMS[i];
            }
        }
        return far > FARTHEST ? 3 : 5;
    }

    private void near(double x, double variance, double halfWidth) {
        double scale = 1 / Math.sqrt(2 * variance);
        FaddeevaTable.evaluate(Math.abs(x) * scale, halfWidth * scale, w);
        double norm = scale / Math.sqrt(Math.PI);
        kx = norm * w[0];
        ky = x < 0 ? -norm * w[1] : norm * w[1];
    }

    /// `K = (i/πζ) Σ (2n−1)!! (v/ζ²)ⁿ` with `ζ = x + ig`.
    private void valueSeries(double x, double variance, double halfWidth, int terms) {
        double inverse = 1 / (x * x + halfWidth * halfWidth);
        double cx = x * inverse; // 1/ζ
        double cy = -halfWidth * inverse;
        double sx = variance * (cx * cx - cy * cy);
        double sy = 2 * variance * cx * cy;
        double px = 1;
        double py = 0;
        for (int n = terms; n > 0; n--) {
            double odd = 2 * n - 1;
            double re = odd * (px * sx - py * sy);
            py = odd * (px * sy + py * sx);
            px = 1 + re;
        }
        kx = -INVERSE_PI * (px * cy + py * cx);
        ky = INVERSE_PI * (px * cx - py * cy);
    }

    /// The same with its derivatives term by term, so that a vanishing variance does no harm.
    private void series(double x, double variance, double halfWidth, int terms) {
        double square = x * x + halfWidth * halfWidth;
        double cx = x / square; // 1/ζ
        double cy = -halfWidth / square;
        double ux = cx * cx - cy * cy;
        double uy = 2 * cx * cy;
        double sx = variance * ux;
        double sy = variance * uy;
        double px = 0;
        double py = 0;
        double qx = 0;
        double qy = 0;
        double rx = 0;
        double ry = 0;
        for (int n = terms; n >= 0; n--) {
            double odd = n == terms ? 0 : 2 * n + 1;
            double re = odd * (px * sx - py * sy);
            py = odd * (px * sy + py * sx);
            px = 1 + re;
            re = odd * (qx * sx - qy * sy);
            qy = odd * (qx * sy + qy * sx);
            qx = 2 * n + 1 + re;
            re = odd * (rx * sx - ry * sy);
            ry = odd * (rx * sy + ry * sx);
            rx = (2 * n + 1) * (2 * n + 2) + re;
        }
        kx = -INVERSE_PI * (px * cy + py * cx);
        ky = INVERSE_PI * (px * cx - py * cy);
        firstX = INVERSE_PI * (qx * uy + qy * ux);
        firstY = -INVERSE_PI * (qx * ux - qy * uy);
        double tx = rx * ux - ry * uy;
        double ty = rx * uy + ry * ux;
        second = -INVERSE_PI * (tx * cy + ty * cx);
    }
}
