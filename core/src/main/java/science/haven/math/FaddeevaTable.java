package science.haven.math;

/// The Faddeeva function near the origin from Taylor series about the points of a grid: a line
/// profile asks for it at thousands of places, and a polynomial costs a tenth of the function.
///
/// The coefficients follow from the differential equation `w' = 2i/√π − 2zw`:
///
/// ```text
/// w = Σ cₙ (z − z₀)ⁿ    c₁ = 2i/√π − 2 z₀ c₀    cₙ₊₁ = −2 (z₀ cₙ + cₙ₋₁) / (n + 1)
/// ```
///
/// With squares of 1/8 and eleven terms the error is below 1e-12 of the height.
final class FaddeevaTable {

    /// The table holds `0 ≤ x, y < END`.
    static final double END = 6;

    private static final int PER_UNIT = 8;
    private static final int SQUARES = (int) (END * PER_UNIT) + 1;
    private static final int TERMS = 11;
    private static final double[] COEFFICIENTS = coefficients();

    private FaddeevaTable() {}

    private static double[] coefficients() {
        double[] all = new double[SQUARES * SQUARES * TERMS * 2];
        double[] w = new double[2];
        for (int row = 0; row < SQUARES; row++) {
            for (int column = 0; column < SQUARES; column++) {
                double x = (column + 0.5) / PER_UNIT;
                double y = (row + 0.5) / PER_UNIT;
                Faddeeva.near(x, y, w);
                expand(x, y, w, all, (row * SQUARES + column) * TERMS * 2);
            }
        }
        return all;
    }

    private static void expand(double x, double y, double[] w, double[] c, int at) {
        c[at] = w[0];
        c[at + 1] = w[1];
        c[at + 2] = -2 * (x * w[0] - y * w[1]);
        c[at + 3] = 2 / Math.sqrt(Math.PI) - 2 * (x * w[1] + y * w[0]);
        for (int n = 1; n + 1 < TERMS; n++) {
            int k = at + 2 * n;
            double factor = -2.0 / (n + 1);
            c[k + 2] = factor * (x * c[k] - y * c[k + 1] + c[k - 2]);
            c[k + 3] = factor * (x * c[k + 1] + y * c[k] + c[k - 1]);
        }
    }

    /// Evaluates w at `x + iy` within the table.
    static void evaluate(double x, double y, double[] w) {
        int column = (int) (x * PER_UNIT);
        int row = (int) (y * PER_UNIT);
        double dx = x - (column + 0.5) / PER_UNIT;
        double dy = y - (row + 0.5) / PER_UNIT;
        int first = (row * SQUARES + column) * TERMS * 2;
        int k = first + 2 * TERMS - 2;
        double re = COEFFICIENTS[k];
        double im = COEFFICIENTS[k + 1];
        while (k > first) {
            k -= 2;
            double next = re * dx - im * dy + COEFFICIENTS[k];
            im = re * dy + im * dx + COEFFICIENTS[k + 1];
            re = next;
        }
        w[0] = re;
        w[1] = im;
    }
}
