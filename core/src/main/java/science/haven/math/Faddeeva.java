package science.haven.math;

/// The Faddeeva function `w(z) = exp(−z²) erfc(−iz)`, whose real part is the Voigt profile.
///
/// Near the origin the trapezoidal rule with the residues of its poles, of which 12 nodes reach
/// rounding error; far from it the asymptotic series.
///
/// @see "M. Al Azah, S. N. Chandler-Wilde, SIAM J. Numer. Anal. 59 (2021) 2346"
public final class Faddeeva {

    /// Nodes of the rule on either side of zero.
    private static final int NODES = 11;

    private static final double STEP = Math.sqrt(Math.PI / (NODES + 1));

    /// `|z|²` from which the asymptotic series is exact.
    private static final double FAR = 144;

    private static final double INVERSE_ROOT_PI = 1 / Math.sqrt(Math.PI);

    private static final double[] WHOLE_SQUARE = new double[NODES + 1];
    private static final double[] WHOLE_WEIGHT = new double[NODES + 1];
    private static final double[] HALF_SQUARE = new double[NODES + 1];
    private static final double[] HALF_WEIGHT = new double[NODES + 1];

    static {
        for (int k = 0; k <= NODES; k++) {
            WHOLE_SQUARE[k] = k * k * STEP * STEP;
            WHOLE_WEIGHT[k] = Math.exp(-WHOLE_SQUARE[k]);
            HALF_SQUARE[k] = (k + 0.5) * (k + 0.5) * STEP * STEP;
            HALF_WEIGHT[k] = Math.exp(-HALF_SQUARE[k]);
        }
    }

    private Faddeeva() {}

    /// Evaluates w at `z = x + iy`.
    ///
    /// @param x real part, dimensionless
    /// @param y imaginary part, dimensionless
    /// @param w receives real and imaginary part, dimensionless; infinite where w overflows, far
    ///   below the real axis
    public static void evaluate(double x, double y, double[] w) {
        if (y < 0) {
            belowAxis(x, y, w);
        } else if (x * x + y * y >= FAR) {
            far(x, y, w);
        } else {
            near(Math.abs(x), y, w);
            w[1] = x < 0 ? -w[1] : w[1];
        }
    }

    /// `erfcx(y) = exp(y²) erfc(y) = w(iy)`.
    ///
    /// @param y argument, dimensionless
    /// @return the scaled complementary error function, dimensionless
    public static double scaledErfc(double y) {
        double[] w = new double[2];
        evaluate(0, y, w);
        return w[0];
    }

    /// `w(z) = 2 exp(−z²) − w(−z)`.
    private static void belowAxis(double x, double y, double[] w) {
        evaluate(-x, -y, w);
        double size = 2 * Math.exp((y - x) * (y + x));
        w[0] = size * Math.cos(2 * x * y) - w[0];
        w[1] = -size * Math.sin(2 * x * y) - w[1];
    }

    /// `w = (i/√π z) Σ (2n−1)!! / (2z²)ⁿ`.
    private static void far(double x, double y, double[] w) {
        double square = x * x + y * y;
        double cx = x / square; // 1/z
        double cy = -y / square;
        double sx = (cx * cx - cy * cy) / 2;
        double sy = cx * cy;
        double px = 1;
        double py = 0;
        for (int n = 10; n >= 1; n--) {
            double odd = 2 * n - 1;
            double re = odd * (px * sx - py * sy);
            py = odd * (px * sy + py * sx);
            px = 1 + re;
        }
        w[0] = -INVERSE_ROOT_PI * (px * cy + py * cx);
        w[1] = INVERSE_ROOT_PI * (px * cx - py * cy);
    }

    /// The first quadrant. The rule at half steps or at whole ones, whichever keeps `x` away from
    /// its nodes; where the pole is inside the contour its residue is added.
    private static void near(double x, double y, double[] w) {
        if (y >= Math.max(x, Math.PI / STEP)) {
            sum(x, y, HALF_SQUARE, HALF_WEIGHT, 0, w);
            return;
        }
        double place = x / STEP;
        place -= Math.floor(place);
        boolean whole = place >= 0.25 && place <= 0.75;
        if (whole) {
            sum(x, y, WHOLE_SQUARE, WHOLE_WEIGHT, 1, w);
            double square = x * x + y * y;
            double factor = STEP / (Math.PI * square);
            w[0] += factor * y; // i h / (π z)
            w[1] += factor * x;
        } else {
            sum(x, y, HALF_SQUARE, HALF_WEIGHT, 0, w);
        }
        addResidue(x, y, whole ? -1 : 1, w);
    }

    /// `(2ihz/π) Σ exp(−t²) / (z² − t²)`.
    private static void sum(
            double x, double y, double[] squares, double[] weights, int first, double[] w) {
        double a = (x - y) * (x + y);
        double b = 2 * x * y;
        double bb = b * b;
        double re = 0;
        double im = 0;
        for (int k = first; k <= NODES; k++) {
            double d = a - squares[k];
            double q = weights[k] / (d * d + bb);
            re += d * q;
            im -= q;
        }
        im *= b;
        double factor = 2 * STEP / Math.PI;
        w[0] = -factor * (x * im + y * re);
        w[1] = factor * (x * re - y * im);
    }

    /// `2 exp(−z²) / (1 ± exp(−2πiz/h))`.
    private static void addResidue(double x, double y, int sign, double[] w) {
        double size = 2 * Math.exp((y - x) * (y + x));
        double phase = -2 * x * y;
        double grown = sign * Math.exp(2 * Math.PI * y / STEP);
        double angle = -2 * Math.PI * x / STEP;
        double dx = 1 + grown * Math.cos(angle);
        double dy = grown * Math.sin(angle);
        double q = size / (dx * dx + dy * dy);
        double cosine = Math.cos(phase);
        double sine = Math.sin(phase);
        w[0] += q * (cosine * dx + sine * dy);
        w[1] += q * (sine * dx - cosine * dy);
    }
}
