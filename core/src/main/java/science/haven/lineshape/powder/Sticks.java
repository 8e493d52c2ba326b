package science.haven.lineshape.powder;

import java.util.Arrays;

/// Signal that lies closer together than a bin is wide, by its moments, for what is blurred
/// afterwards.
///
/// A stick is laid down as a spline of seventh degree, smooth enough that nothing tells where
/// between two nodes it stands; its moments, by the derivatives of the spline, which are the
/// differences of the splines of lower degree. What comes out can be sharpened to what cubic
/// splines or bins would show, had they no such flaw:
///
/// ```text
/// (x / sin x)ᵖ = (arcsin √s / √s)ᵖ = Σ a_n sⁿ      s = sin² x, −¼ of the second difference
/// ```
///
/// One instance serves one thread.
public final class Sticks {

    /// Nodes that a stick is laid on.
    public static final int NODES = 8;

    private static final int DEGREE = NODES - 1;

    /// The spline and its first five derivatives are laid down.
    private static final int ORDERS = 6;

    private static final int ORDER = 10;
    private static final double[] TO_SPLINES = sharpen(4);
    private static final double[] TO_BINS = sharpen(7);

    /// Nodes that a stick reaches once it is sharpened.
    static final int REACH = ORDER + 1 + NODES;

    /// Splines by degree, then by node from the upper end of their reach down.
    private final double[][] splines = new double[DEGREE + 1][DEGREE + 1];

    private final double[] shares = new double[ORDERS];
    private final double[] row = new double[NODES];
    private final double[] upward = new double[NODES];
    private int lowest;
    private double a;
    private double b;
    private double c;
    private double square;

    /// Makes room to work in.
    public Sticks() {}

    /// Sets the splines about the place of three corners; node n is the bin from n to n + 1.
    ///
    /// @param x1 place of the first corner in bins
    /// @param x2 place of the second in bins
    /// @param x3 place of the third in bins
    public void place(double x1, double x2, double x3) {
        double mean = (x1 + x2 + x3) / 3;
        a = x1 - mean;
        b = x2 - mean;
        c = x3 - mean;
        square = a * a + b * b + c * c;
        double floor = Math.floor(mean - 0.5);
        double y = mean - 0.5 - floor;
        lowest = (int) floor - DEGREE / 2;
        splines[0][0] = 1;
        for (int p = 1; p <= DEGREE; p++) {
            double[] lower = splines[p - 1];
            double[] spline = splines[p];
            double part = 1.0 / p;
            spline[0] = y * lower[0] * part;
            for (int k = 1; k < p; k++) {
                spline[k] = ((y + k) * lower[k] + (p + 1 - y - k) * lower[k - 1]) * part;
            }
            spline[p] = (1 - y) * lower[p - 1] * part;
        }
    }

    /// The lowest node that the stick is laid on.
    ///
    /// @return its number, which may be negative
    public int lowest() {
        return lowest;
    }

    /// Lays a signal there, by its moments to the fourth.
    ///
    /// @param w the signal, in any unit
    /// @return what each node gets, from the lowest upward, in the same unit; until the next call
    public double[] signal(double w) {
        shares[0] = w;
        shares[1] = 0;
        shares[2] = w * square / 24;
        shares[3] = w * a * b * c / 60;
        shares[4] = w * square * square / 1440;
        shares[5] = 0;
        return laid();
    }

    /// Lays the derivative of a signal whose corners move.
    ///
    /// @param w the signal, in any unit
    /// @param u1 velocity of the first corner, in bins per unit of a parameter
    /// @param u2 velocity of the second, in bins per unit of the parameter
    /// @param u3 velocity of the third, in bins per unit of the parameter
    /// @return what each node gets, in the unit of the signal per that of the parameter; until the
    ///   next call
    public double[] moved(double w, double u1, double u2, double u3) {
        double u = w * (u1 + u2 + u3) / 3;
        double change = w * (a * u1 + b * u2 + c * u3);
        double twist = w * (u1 * b * c + a * u2 * c + a * b * u3) - u * (b * c + a * c + a * b);
        shares[0] = 0;
        shares[1] = u;
        shares[2] = change / 12;
        shares[3] = u * square / 24 + twist / 60;
        shares[4] = u * a * b * c / 60 + square * change / 360;
        shares[5] = u * square * square / 1440;
        return laid();
    }

    private double[] laid() {
        Arrays.fill(row, 0);
        for (int order = ORDERS - 1; order >= 0; order--) {
            int degree = DEGREE - order;
            double[] spline = splines[degree];
            for (int k = degree; k > 0; k--) {
                row[k] += shares[order] * spline[k] - row[k - 1];
            }
            row[0] += shares[order] * spline[0];
        }
        for (int k = 0; k < NODES; k++) {
            upward[k] = row[DEGREE - k];
        }
        return upward;
    }

    /// Sharpens sticks to what bins show that count what lies within them.
    ///
    /// @param sticks signal by node, in any unit
    /// @return signal by bin, in the same unit
    public static double[] counted(double[] sticks) {
        return sharpened(TO_BINS, sticks, 0, sticks.length - 1);
    }

    /// Sharpens what was added between two nodes to what cubic splines show.
    static double[] sharpened(double[] sticks, int from, int to) {
        return sharpened(TO_SPLINES, sticks, from, to);
    }

    private static double[] sharpened(double[] series, double[] sticks, int from, int to) {
        int length = to - from + 1;
        double[] sum = new double[length];
        double[] next = new double[length];
        for (int n = ORDER; n >= 0; n--) {
            for (int i = 0; i < length; i++) {
                double before = i > 0 ? sum[i - 1] : 0;
                double after = i < length - 1 ? sum[i + 1] : 0;
                next[i] = series[n] * sticks[from + i] + (sum[i] - (before + after) / 2) / 2;
            }
            double[] swap = sum;
            sum = next;
            next = swap;
        }
        return sum;
    }

    /// The numbers a_n, from the series of the arcsine.
    private static double[] sharpen(int power) {
        double[] arcsine = new double[ORDER + 1];
        double binomial = 1;
        for (int n = 0; n <= ORDER; n++) {
            arcsine[n] = binomial / (2 * n + 1);
            binomial *= (2 * n + 1) / (2.0 * n + 2);
        }
        double[] result = arcsine;
        for (int p = 1; p < power; p++) {
            result = product(result, arcsine);
        }
        return result;
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; i + j < b.length; j++) {
                product[i + j] += a[i] * b[j];
            }
        }
        return product;
    }
}
