package science.haven.spectrum.series;

import science.haven.math.Cholesky;

import java.util.Arrays;

/// The least squares of broken lines with given breaks, in a time that does not depend on the
/// number of points.
///
/// ```text
/// y = a + r₀ t + Σ_k Δ_k max(0, t − b_k)
/// ```
///
/// All products of two columns are sums over the points behind the later break, so sums from each
/// point to the end tell them for every break, between points too. Times are scaled to 0 … 1 and
/// ordinates to −1 … 1.
final class HingeSums {

    private final double[] x;
    private final double[][] tails; // Σ w, Σ wx, Σ wx², Σ wy, Σ wxy from point i on
    private final double squares;

    /// @param x times, scaled to 0 … 1, ascending
    /// @param y ordinates, scaled to −1 … 1
    /// @param weight weights, of about 1
    HingeSums(double[] x, double[] y, double[] weight) {
        this.x = x.clone();
        tails = new double[5][x.length + 1];
        double sum = 0;
        for (int i = x.length - 1; i >= 0; i--) {
            double w = weight[i];
            tails[0][i] = tails[0][i + 1] + w;
            tails[1][i] = tails[1][i + 1] + w * x[i];
            tails[2][i] = tails[2][i + 1] + w * x[i] * x[i];
            tails[3][i] = tails[3][i + 1] + w * y[i];
            tails[4][i] = tails[4][i + 1] + w * x[i] * y[i];
            sum += w * y[i] * y[i];
        }
        squares = sum;
    }

    double place(int i) {
        return x[i];
    }

    int size() {
        return x.length;
    }

    /// Sum of the weighted squares that the best broken line leaves.
    double chiSquared(double[] breaks) {
        double[][] gram = gram(breaks);
        double[] right = right(breaks);
        Cholesky cholesky = Cholesky.of(gram);
        double[] half = cholesky.forward(right);
        double explained = 0;
        for (double h : half) {
            explained += h * h;
        }
        return Math.max(0, squares - explained);
    }

    /// The coefficients a, r₀, Δ₁, Δ₂, …
    double[] coefficients(double[] breaks) {
        return Cholesky.of(gram(breaks)).solve(right(breaks));
    }

    /// Number of points before a place.
    int before(double place) {
        int found = Arrays.binarySearch(x, place);
        return found < 0 ? -found - 1 : found;
    }

    private double[][] gram(double[] breaks) {
        int n = breaks.length + 2;
        double[][] gram = new double[n][n];
        gram[0][0] = tails[0][0];
        gram[1][0] = tails[1][0];
        gram[1][1] = tails[2][0];
        for (int k = 0; k < breaks.length; k++) {
            double b = breaks[k];
            int from = before(b);
            gram[k + 2][0] = tails[1][from] - b * tails[0][from];
            gram[k + 2][1] = tails[2][from] - b * tails[1][from];
            for (int l = 0; l <= k; l++) {
                double c = breaks[l];
                int both = Math.max(from, before(c));
                gram[k + 2][l + 2] =
                        tails[2][both] - (b + c) * tails[1][both] + b * c * tails[0][both];
            }
        }
        return gram;
    }

    private double[] right(double[] breaks) {
        double[] right = new double[breaks.length + 2];
        right[0] = tails[3][0];
        right[1] = tails[4][0];
        for (int k = 0; k < breaks.length; k++) {
            int from = before(breaks[k]);
            right[k + 2] = tails[4][from] - breaks[k] * tails[3][from];
        }
        return right;
    }

    /// The inverse of the normal matrix of all parameters, breaks included: their columns are `−Δ_k
    /// H(t − b_k)`.
    double[][] covariance(double[] breaks) {
        double[] coefficients = coefficients(breaks);
        int linear = breaks.length + 2;
        double[][] gram = gram(breaks);
        double[][] all = new double[linear + breaks.length][linear + breaks.length];
        for (int k = 0; k < linear; k++) {
            System.arraycopy(gram[k], 0, all[k], 0, k + 1);
        }
        for (int k = 0; k < breaks.length; k++) {
            double step = -coefficients[k + 2];
            int from = before(breaks[k]);
            double[] row = all[linear + k];
            row[0] = step * tails[0][from];
            row[1] = step * tails[1][from];
            for (int l = 0; l < breaks.length; l++) {
                int both = Math.max(from, before(breaks[l]));
                row[l + 2] = step * (tails[1][both] - breaks[l] * tails[0][both]);
                if (l <= k) {
                    row[linear + l] = step * -coefficients[l + 2] * tails[0][both];
                }
            }
        }
        return Cholesky.of(all).inverse();
    }
}
