package science.haven.spectrum.baseline;

import science.haven.math.HouseholderQr;

/// Least squares of Chebyshev polynomials.
final class PolynomialBaseline {

    private PolynomialBaseline() {}

    static double[] under(double[] values, boolean[] free, int order) {
        int n = values.length;
        int rows = 0;
        for (boolean f : free) {
            rows += f ? 1 : 0;
        }
        int count = Math.min(order + 1, rows);
        double[] baseline = new double[n];
        if (count == 0) {
            return baseline;
        }
        double[][] columns = new double[count][rows];
        double[] right = new double[rows];
        int row = 0;
        for (int i = 0; i < n; i++) {
            if (free[i]) {
                double x = place(i, n);
                right[row] = values[i];
                double before = 1;
                double now = x;
                for (int k = 0; k < count; k++) {
                    columns[k][row] = before;
                    double next = 2 * x * now - before;
                    before = now;
                    now = next;
                }
                row++;
            }
        }
        HouseholderQr.reduce(columns, count, rows, right);
        HouseholderQr.backSubstitute(columns, count, right);
        for (int i = 0; i < n; i++) {
            double x = place(i, n);
            double before = 1;
            double now = x;
            for (int k = 0; k < count; k++) {
                baseline[i] += right[k] * before;
                double next = 2 * x * now - before;
                before = now;
                now = next;
            }
        }
        return baseline;
    }

    /// −1 to 1 over the spectrum.
    private static double place(int i, int n) {
        return n == 1 ? 0 : 2.0 * i / (n - 1) - 1;
    }
}
