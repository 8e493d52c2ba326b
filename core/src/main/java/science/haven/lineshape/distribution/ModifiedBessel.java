package science.haven.lineshape.distribution;

/// `exp(−x) I₀(x)` and `exp(−x) I₁(x)/x` for x ≥ 0, to 1e-10.
///
/// Up to 40 by cubics between tabulated points, which are the means of `exp[x (cos t − 1)]` over
/// equal angles; beyond by the asymptotic series.
final class ModifiedBessel {

    private static final int PER_UNIT = 64;
    private static final int LAST = 40;
    private static final int TERMS = 9;

    /// Eight coefficients of each interval.
    private static final double[] CUBICS = cubics();

    private ModifiedBessel() {}

    /// Writes both values to `out[0]` and `out[1]`.
    static void at(double x, double[] out) {
        if (x >= LAST) {
            double root = Math.sqrt(2 * Math.PI * x);
            out[0] = series(x, 0) / root;
            out[1] = series(x, 4) / (root * x);
            return;
        }
        double place = x * PER_UNIT;
        int cell = (int) place;
        double f = place - cell;
        int c = 8 * cell;
        out[0] = ((CUBICS[c + 3] * f + CUBICS[c + 2]) * f + CUBICS[c + 1]) * f + CUBICS[c];
        out[1] = ((CUBICS[c + 7] * f + CUBICS[c + 6]) * f + CUBICS[c + 5]) * f + CUBICS[c + 4];
    }

    private static double series(double x, double fourSquares) {
        double term = 1;
        double sum = 1;
        for (int k = 0; k < TERMS; k++) {
            double odd = 2 * k + 1;
            term *= (odd * odd - fourSquares) / ((k + 1) * 8 * x);
            sum += term;
        }
        return sum;
    }

    private static double[] cubics() {
        int cells = LAST * PER_UNIT;
        double[] table = new double[8 * cells];
        double[] left = node(0);
        for (int cell = 0; cell < cells; cell++) {
            double[] right = node((cell + 1.0) / PER_UNIT);
            for (int which = 0; which < 2; which++) {
                double a = left[2 * which];
                double da = left[2 * which + 1] / PER_UNIT;
                double b = right[2 * which];
                double db = right[2 * which + 1] / PER_UNIT;
                int c = 8 * cell + 4 * which;
                table[c] = a;
                table[c + 1] = da;
                table[c + 2] = 3 * (b - a) - 2 * da - db;
                table[c + 3] = 2 * (a - b) + da + db;
            }
            left = right;
        }
        return table;
    }

    /// Value and derivative of both functions.
    private static double[] node(double x) {
        int angles = 48;
        double zeroth = 0;
        double ratio = 0;
        for (int n = 0; n < angles; n++) {
            double t = Math.PI * (n + 0.5) / angles;
            double weight = Math.exp(x * (Math.cos(t) - 1)) / angles;
            zeroth += weight;
            // I₁(x)/x is the mean of sin² t exp(x cos t).
            ratio += weight * Math.sin(t) * Math.sin(t);
        }
        double slope = x == 0 ? -0.5 : (zeroth - 2 * ratio) / x - ratio;
        return new double[] {zeroth, x * ratio - zeroth, ratio, slope};
    }
}
