package science.haven.relaxation.recovery.distribution;

import science.haven.math.Cholesky;
import science.haven.math.Nnls;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Non-negative amplitudes over a grid of times, with a penalty on their curvature.
///
/// ```text
/// minimise Σ (y − M ∓ Σ_g a_g e^{−t/T_g})²/σ² + λ Σ (a_{g−1} − 2 a_g + a_{g+1})²
/// ```
final class InverseLaplace {

    /// Times of the grid; the last column after them is the end M.
    static final int TIMES = 60;

    private static final int COLUMNS = TIMES + 1;
    private static final int BISECTIONS = 30;
    private static final double LEAST_LOG = -10;
    private static final double MOST_LOG = 8;

    private final double[] gram = new double[COLUMNS * COLUMNS];
    private final double[] moments = new double[COLUMNS];
    private final double[] work = new double[COLUMNS * COLUMNS];
    private final double[] solution = new double[COLUMNS];
    private final double[][] columns = new double[COLUMNS][];
    private final double[] data;
    private final Nnls nnls;
    private double unit;

    /// @param delay delays in s
    /// @param weighted signal over its error
    /// @param sigma errors
    /// @param time the grid in s
    /// @param sign how an amplitude enters the signal
    InverseLaplace(double[] delay, double[] weighted, double[] sigma, double[] time, double sign) {
        data = weighted.clone();
        for (int g = 0; g < COLUMNS; g++) {
            columns[g] = new double[delay.length];
            for (int i = 0; i < delay.length; i++) {
                double decay = g < TIMES ? sign * Math.exp(-delay[i] / time[g]) : 1;
                columns[g][i] = decay / sigma[i];
            }
        }
        for (int g = 0; g < COLUMNS; g++) {
            moments[g] = dot(columns[g], data);
            for (int h = 0; h < COLUMNS; h++) {
                gram[g * COLUMNS + h] = dot(columns[g], columns[h]);
            }
        }
        for (int g = 0; g < TIMES; g++) {
            unit = Math.max(unit, gram[g * COLUMNS + g]);
        }
        boolean[] free = new boolean[COLUMNS];
        free[TIMES] = true;
        nnls = new Nnls(free);
    }

    /// Solves with the strongest penalty that keeps χ² at what the noise makes of it, and returns
    /// log₁₀ of its weight in units of the largest diagonal.
    ///
    /// @param variance variance of a weighted point
    double smoothest(double variance) {
        int points = data.length;
        double least = distance(LEAST_LOG);
        double target = Math.max(points * variance, least + Math.sqrt(2.0 * points) * variance);
        double low = LEAST_LOG;
        double high = MOST_LOG;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = (low + high) / 2;
            if (distance(middle) > target) {
                high = middle;
            } else {
                low = middle;
            }
        }
        distance(low);
        return low;
    }

    /// χ² of the smoothed solution, which is kept.
    double distance(double logWeight) {
        penalise(logWeight);
        nnls.solve(work, moments, solution);
        double sum = 0;
        for (int i = 0; i < data.length; i++) {
            double r = data[i];
            for (int g = 0; g < COLUMNS; g++) {
                r -= columns[g][i] * solution[g];
            }
            sum += r * r;
        }
        return sum;
    }

    /// The Gram matrix with the penalty.
    private void penalise(double logWeight) {
        System.arraycopy(gram, 0, work, 0, gram.length);
        double weight = unit * Math.pow(10, logWeight);
        double[] curvature = {1, -2, 1};
        for (int g = 0; g < TIMES; g++) {
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    int row = g + a - 1;
                    int column = g + b - 1;
                    if (row >= 0 && row < TIMES && column >= 0 && column < TIMES) {
                        work[row * COLUMNS + column] += weight * curvature[a] * curvature[b];
                    }
                }
            }
        }
    }

    /// Amplitude of each time.
    double[] amplitudes() {
        return Arrays.copyOf(solution, TIMES);
    }

    /// The end M.
    double end() {
        return solution[TIMES];
    }

    /// Standard deviation of a linear function of the amplitudes where a weighted point has unit
    /// variance.
    double deviation(double[] direction) {
        return Math.sqrt(nnls.variance(Arrays.copyOf(direction, COLUMNS)));
    }

    /// Standard deviations of the amplitudes where a weighted point has unit variance, at another
    /// weight of the penalty. Amplitudes that are 0 stay so.
    double[] deviations(double logWeight) {
        int[] free =
                IntStream.range(0, COLUMNS).filter(g -> g == TIMES || solution[g] > 0).toArray();
        penalise(logWeight);
        double[][] matrix = new double[free.length][free.length];
        for (int a = 0; a < free.length; a++) {
            for (int b = 0; b < free.length; b++) {
                matrix[a][b] = work[free[a] * COLUMNS + free[b]];
            }
        }
        double[][] covariance = Cholesky.of(matrix).inverse();
        double[] deviations = new double[TIMES];
        for (int a = 0; a < free.length; a++) {
            if (free[a] < TIMES) {
                deviations[free[a]] = Math.sqrt(Math.max(0, covariance[a][a]));
            }
        }
        return deviations;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
