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
///
/// Runs of places near the centre take Weideman's rational function, runs in the wings the
/// asymptotic series. Every loop runs over neighbours and does a few things with each, so that the
/// processor takes several at a time.
///
/// @see "J. A. C. Weideman, SIAM J. Numer. Anal. 31 (1994) 1497"
public final class VoigtProfile {

    /// `|z|²` from which the series serves: closer, the differential equation `w' = 2i/√π − 2zw`
    /// gives the derivatives with less work, farther it loses digits.
    private static final double FAR = 1000;

    /// Terms of the rational function, with which it is exact to rounding.
    private static final int TERMS = 36;

    /// Terms taken in one passage.
    private static final int AT_ONCE = 4;

    /// Places that fit into the first-level cache with all that is computed of them.
    private static final int TILE = 128;

    private static final double LENGTH = Math.sqrt(TERMS / Math.sqrt(2));
    private static final double[] COEFFICIENTS = coefficients();
    private static final double INVERSE_PI = 1 / Math.PI;
    private static final double INVERSE_ROOT_PI = 1 / Math.sqrt(Math.PI);

    private final double[] place = new double[TILE];
    private final double[][] rows = new double[6][TILE];

    /// Makes room to work in; one instance serves one thread.
    public VoigtProfile() {}

    /// Fourier coefficients of `exp(−t²) (L² + t²)` over θ, `t = L tan(θ/2)`, highest first.
    private static double[] coefficients() {
        int samples = 4 * TERMS;
        double[] coefficients = new double[TERMS];
        for (int j = 1 - samples / 2; j < samples / 2; j++) {
            double theta = 2 * Math.PI * j / samples;
            double t = LENGTH * Math.tan(theta / 2);
            double f = Math.exp(-t * t) * (LENGTH * LENGTH + t * t) / samples;
            for (int k = 0; k < TERMS; k++) {
                coefficients[k] += f * Math.cos((TERMS - k) * theta);
            }
        }
        return coefficients;
    }

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
        double far = FAR * 2 * variance - halfWidth * halfWidth;
        int points = out[0].length;
        int to;
        for (int from = 0; from < points; from = to) {
            boolean wing = !((x[from] - centre) * (x[from] - centre) < far);
            int most = Math.min(points, from + TILE);
            to = from + 1;
            while (to < most && (x[to] - centre) * (x[to] - centre) < far != wing) {
                to++;
            }
            System.arraycopy(x, from, place, 0, to - from);
            for (int i = 0; i < to - from; i++) {
                place[i] -= centre;
            }
            if (wing) {
                series(variance, halfWidth, to - from);
            } else {
                rational(variance, halfWidth, to - from);
            }
            for (int row = 0; row < out.length; row++) {
                System.arraycopy(rows[row], 0, out[row], from, to - from);
            }
        }
    }

    /// `w = (2 P(Z) / D + 1/√π) / D` with `D = L − iz`, `Z = (L + iz) / D` and a polynomial P of
    /// real coefficients, by the recurrence `b_k = a_k + 2 Re Z b_(k+1) − |Z|² b_(k+2)`.
    private void rational(double variance, double halfWidth, int count) {
        double scale = 1 / Math.sqrt(2 * variance);
        double y = halfWidth * scale;
        double[] x = place;
        double[] p = rows[0];
        double[] q = rows[1];
        double[] b = rows[2];
        double[] c = rows[3];
        for (int i = 0; i < count; i++) {
            double square = scale * scale * x[i] * x[i];
            double inverse = 1 / ((LENGTH + y) * (LENGTH + y) + square);
            p[i] = 2 * (LENGTH * LENGTH - y * y - square) * inverse;
            q[i] = ((LENGTH - y) * (LENGTH - y) + square) * inverse;
            b[i] = 0;
            c[i] = 0;
        }
        for (int k = 0; k < TERMS; k += AT_ONCE) {
            recur(k, p, q, b, c, count);
        }
        finish(halfWidth, scale, count);
        differentiate(variance, halfWidth, count);
    }

    private static void recur(int k, double[] p, double[] q, double[] b, double[] c, int count) {
        double a0 = COEFFICIENTS[k];
        double a1 = COEFFICIENTS[k + 1];
        double a2 = COEFFICIENTS[k + 2];
        double a3 = COEFFICIENTS[k + 3];
        for (int i = 0; i < count; i++) {
            double t0 = a0 + p[i] * b[i] - q[i] * c[i];
            double t1 = a1 + p[i] * t0 - q[i] * b[i];
            double t2 = a2 + p[i] * t1 - q[i] * t0;
            b[i] = a3 + p[i] * t2 - q[i] * t1;
            c[i] = t2;
        }
    }

    /// K from the polynomial, into the first two rows.
    private void finish(double halfWidth, double scale, int count) {
        double[] x = place;
        double[] kx = rows[0];
        double[] ky = rows[1];
        double[] b = rows[2];
        double[] c = rows[3];
        double re = LENGTH + halfWidth * scale;
        double norm = scale * INVERSE_ROOT_PI;
        for (int i = 0; i < count; i++) {
            double u = scale * x[i];
            double size = 1 / (re * re + u * u);
            double px = 2 * size * (b[i] - 0.5 * kx[i] * c[i]);
            double py = 4 * LENGTH * u * size * size * c[i];
            double sx = px * re - py * u + INVERSE_ROOT_PI;
            double sy = px * u + py * re;
            kx[i] = norm * size * (sx * re - sy * u);
            ky[i] = norm * size * (sx * u + sy * re);
        }
    }

    /// Derivatives from K and its differential equation.
    private void differentiate(double variance, double halfWidth, int count) {
        double[] x = place;
        double[] kx = rows[0];
        double[] ky = rows[1];
        double[] second = rows[2];
        double[] firstY = rows[3];
        double inverse = 1 / variance;
        for (int i = 0; i < count; i++) {
            double dx = (halfWidth * ky[i] - x[i] * kx[i]) * inverse;
            double dy = (INVERSE_PI - x[i] * ky[i] - halfWidth * kx[i]) * inverse;
            second[i] = -0.5 * inverse * (kx[i] + x[i] * dx - halfWidth * dy);
            firstY[i] = -dy;
            ky[i] = dx;
        }
    }

    /// The asymptotic series in a form that a vanishing variance does not spoil:
    ///
    /// ```text
    /// K = (i/πζ) (1 + sT)    K' = −(i/πζ²) T    K'' = (i/πζ³) (3U − T)    ζ = x + ig    s = v/ζ²
    /// T = 1 + 3sU            U = 1 + 5s + 35s² + 315s³
    /// ```
    private void series(double variance, double halfWidth, int count) {
        double[] x = place;
        double[] ux = rows[0]; // 1/ζ²
        double[] uy = rows[1];
        double square = halfWidth * halfWidth;
        for (int i = 0; i < count; i++) {
            double inverse = 1 / (x[i] * x[i] + square);
            ux[i] = (x[i] * x[i] - square) * inverse * inverse;
            uy[i] = -2 * x[i] * halfWidth * inverse * inverse;
        }
        sum(variance, count);
        double[] gx = rows[2];
        double[] gy = rows[3];
        double[] tx = rows[4];
        double[] ty = rows[5];
        for (int i = 0; i < count; i++) {
            double inverse = INVERSE_PI / (x[i] * x[i] + square);
            double re = gx[i] * ux[i] - gy[i] * uy[i];
            double im = gx[i] * uy[i] + gy[i] * ux[i];
            gx[i] = 0.5 * inverse * (re * halfWidth - im * x[i]);
        }
        for (int i = 0; i < count; i++) {
            double inverse = INVERSE_PI / (x[i] * x[i] + square);
            double re = tx[i] * ux[i] - ty[i] * uy[i];
            double im = tx[i] * uy[i] + ty[i] * ux[i];
            ux[i] = inverse * ((1 + variance * re) * halfWidth - variance * im * x[i]);
            uy[i] = INVERSE_PI * im;
            gy[i] = INVERSE_PI * re;
        }
    }

    /// `3U − T` and T from `1/ζ²`.
    private void sum(double variance, int count) {
        double[] ux = rows[0];
        double[] uy = rows[1];
        double[] gx = rows[2];
        double[] gy = rows[3];
        double[] tx = rows[4];
        double[] ty = rows[5];
        for (int i = 0; i < count; i++) {
            double sx = variance * ux[i];
            double sy = variance * uy[i];
            double size = sx * sx + sy * sy;
            double b = 35 + 630 * sx;
            double a = 5 + 2 * sx * b - 315 * size;
            gx[i] = 1 + sx * a - size * b;
            gy[i] = sy * a;
        }
        for (int i = 0; i < count; i++) {
            double sx = variance * ux[i];
            double sy = variance * uy[i];
            tx[i] = 1 + 3 * (sx * gx[i] - sy * gy[i]);
            ty[i] = 3 * (sx * gy[i] + sy * gx[i]);
            gx[i] = 3 * gx[i] - tx[i];
            gy[i] = 3 * gy[i] - ty[i];
        }
    }
}
