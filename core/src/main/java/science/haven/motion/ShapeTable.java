package science.haven.motion;

/// A smooth function of ln y and, perhaps, of one exponent, as Chebyshev series: panels of two
/// units in ln y, one series over the whole range of the exponent.
///
/// The singularities of a spectral density lie at distance ≥ π/2 from the real axis of ln y, so 20
/// terms per panel leave less than 1e-10 of it.
final class ShapeTable {

    private static final int TERMS = 20;
    private static final double WIDTH = 2;

    private final double start;
    private final int panels;
    private final double lower;
    private final double upper;

    /// Coefficients by panel, order in ln y, order in the exponent.
    private final double[][][] coefficients;

    /// A function to be tabulated.
    interface Source {
        /// Value at one point.
        ///
        /// @param x ln y
        /// @param exponent the exponent
        double at(double x, double exponent);
    }

    /// Tabulates over `start ≤ ln y ≤ start + 2 panels` and `lower ≤ exponent ≤ upper`.
    ///
    /// @param terms order of the series in the exponent; 1 for a function without one
    ShapeTable(double start, int panels, double lower, double upper, int terms, Source source) {
        this.start = start;
        this.panels = panels;
        this.lower = lower;
        this.upper = upper;
        coefficients = new double[panels][TERMS][terms];
        for (int m = 0; m < terms; m++) {
            double exponent = lower + (upper - lower) * (1 + node(m, terms)) / 2;
            for (int p = 0; p < panels; p++) {
                for (int n = 0; n < TERMS; n++) {
                    double x = start + WIDTH * (p + (1 + node(n, TERMS)) / 2);
                    spread(coefficients[p], n, m, source.at(x, exponent));
                }
            }
        }
    }

    private static double node(int k, int terms) {
        return Math.cos(Math.PI * (k + 0.5) / terms);
    }

    /// What one sample contributes to all coefficients of its panel.
    private static void spread(double[][] panel, int n, int m, double sample) {
        int terms = panel[0].length;
        for (int i = 0; i < TERMS; i++) {
            double alongX =
                    (i == 0 ? 1.0 : 2.0) / TERMS * Math.cos(Math.PI * i * (n + 0.5) / TERMS);
            for (int j = 0; j < terms; j++) {
                double along =
                        (j == 0 ? 1.0 : 2.0) / terms * Math.cos(Math.PI * j * (m + 0.5) / terms);
                panel[i][j] += sample * alongX * along;
            }
        }
    }

    double end() {
        return start + WIDTH * panels;
    }

    double start() {
        return start;
    }

    /// Value and both derivatives.
    ///
    /// @param out receives f, ∂f/∂ln y, ∂f/∂exponent
    void evaluate(double x, double exponent, double[] out) {
        int p = Math.max(0, Math.min(panels - 1, (int) Math.floor((x - start) / WIDTH)));
        double t = 2 * (x - start - WIDTH * p) / WIDTH - 1;
        double s = 2 * (exponent - lower) / (upper - lower) - 1;
        double f = 0;
        double byX = 0;
        double byExponent = 0;
        double now = 1; // T_i(t), and its derivative
        double next = t;
        double slope = 0;
        double nextSlope = 1;
        for (double[] row : coefficients[p]) {
            double value = row[0];
            double derivative = 0;
            double inner = 1;
            double innerNext = s;
            double innerSlope = 0;
            double innerNextSlope = 1;
            for (int j = 1; j < row.length; j++) {
                double after = 2 * s * innerNext - inner;
                double afterSlope = 2 * innerNext + 2 * s * innerNextSlope - innerSlope;
                inner = innerNext;
                innerNext = after;
                innerSlope = innerNextSlope;
                innerNextSlope = afterSlope;
                value += row[j] * inner;
                derivative += row[j] * innerSlope;
            }
            f += value * now;
            byX += value * slope;
            byExponent += derivative * now;
            double after = 2 * t * next - now;
            double afterSlope = 2 * next + 2 * t * nextSlope - slope;
            now = next;
            next = after;
            slope = nextSlope;
            nextSlope = afterSlope;
        }
        out[0] = f;
        out[1] = byX * 2 / WIDTH;
        out[2] = byExponent * 2 / (upper - lower);
    }
}
