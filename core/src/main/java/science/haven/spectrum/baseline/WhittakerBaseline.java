package science.haven.spectrum.baseline;

import java.util.Arrays;

/// Asymmetrically reweighted penalised least squares.
final class WhittakerBaseline {

    private static final int ROUNDS = 50;

    /// Relative change of the weights at which they have settled.
    private static final double SETTLED = 1e-3;

    private WhittakerBaseline() {}

    static double[] under(double[] values, double smoothness) {
        int n = values.length;
        double[] weights = new double[n];
        Arrays.fill(weights, 1);
        double[] baseline = smooth(values, weights, smoothness);
        for (int round = 0; round < ROUNDS; round++) {
            double change = reweight(values, baseline, weights);
            baseline = smooth(values, weights, smoothness);
            if (change < SETTLED) {
                break;
            }
        }
        return baseline;
    }

    /// New weights from the mean m and deviation s of the points below: `w = 1 / (1 + exp(2 (d −
    /// (2s − m)) / s))`.
    private static double reweight(double[] values, double[] baseline, double[] weights) {
        double sum = 0;
        double squares = 0;
        int below = 0;
        for (int i = 0; i < values.length; i++) {
            double d = values[i] - baseline[i];
            if (d < 0) {
                sum += d;
                squares += d * d;
                below++;
            }
        }
        if (below == 0) {
            return 0;
        }
        double mean = sum / below;
        double deviation = Math.sqrt(Math.max(squares / below - mean * mean, 0));
        if (!(deviation > 0)) {
            return 0;
        }
        double change = 0;
        double norm = 0;
        for (int i = 0; i < values.length; i++) {
            double d = values[i] - baseline[i];
            double x = 2 * (d - (2 * deviation - mean)) / deviation;
            double weight = 1 / (1 + Math.exp(Math.min(x, 700)));
            change += (weight - weights[i]) * (weight - weights[i]);
            norm += weights[i] * weights[i];
            weights[i] = weight;
        }
        return Math.sqrt(change / norm);
    }

    /// Solves `(W + λ DᵀD) b = W y`, five bands wide, by a Cholesky factor `L D Lᵀ`.
    private static double[] smooth(double[] values, double[] weights, double smoothness) {
        int n = values.length;
        if (n < 3) {
            return values.clone();
        }
        double[] diagonal = new double[n];
        double[] first = new double[n];
        double[] second = new double[n];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            double d = weights[i] + 1e-12 + smoothness * centre(i, n);
            double e = i < n - 1 ? -smoothness * (i == 0 || i == n - 2 ? 2 : 4) : 0;
            double f = i < n - 2 ? smoothness : 0;
            b[i] = weights[i] * values[i];
            if (i > 0) {
                d -= first[i - 1] * first[i - 1] * diagonal[i - 1];
                e -= first[i - 1] * second[i - 1] * diagonal[i - 1];
                b[i] -= first[i - 1] * b[i - 1];
            }
            if (i > 1) {
                d -= second[i - 2] * second[i - 2] * diagonal[i - 2];
                b[i] -= second[i - 2] * b[i - 2];
            }
            diagonal[i] = d;
            first[i] = e / d;
            second[i] = f / d;
        }
        substitute(b, diagonal, first, second);
        return b;
    }

    /// Diagonal of DᵀD, D the second differences: 6 inside, 1 and 5 at the ends.
    private static double centre(int i, int n) {
        int edge = Math.min(i, n - 1 - i);
        return switch (edge) {
            case 0 -> 1;
            case 1 -> n == 3 ? 4 : 5;
            default -> 6;
        };
    }

    private static void substitute(double[] b, double[] diagonal, double[] first, double[] second) {
        int n = b.length;
        for (int i = n - 1; i >= 0; i--) {
            b[i] /= diagonal[i];
            if (i < n - 1) {
                b[i] -= first[i] * b[i + 1];
            }
            if (i < n - 2) {
                b[i] -= second[i] * b[i + 2];
            }
        }
    }
}
