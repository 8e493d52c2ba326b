package science.haven.lineshape.sideband;

import science.haven.lineshape.tensor.FrequencyTensor;

import java.util.Arrays;

/// What a turn of the rotor makes of the harmonics of a frequency.
///
/// In the crystal the field runs over a cone about the rotor axis n. Each harmonic of rank 2 or 4
/// is along the cone a Fourier series of the rotor phase φ up to order 2 or 4,
///
/// ```text
/// Y_k(b(φ)) = mean + Σ_m (C_mk cos mφ + S_mk sin mφ)
/// ```
///
/// which nine points on the cone give exactly. The factors of the series depend on the direction
/// and on the angle of the cone alone, so they are kept for all evaluations.
final class ConeTable {

    /// Orders of the rotor phase: 1 to 4.
    static final int ORDERS = 4;

    /// Rows of a modulation: cosine and sine of each order.
    static final int ROWS = 2 * ORDERS;

    private static final int POINTS = 9;
    private static final int FIRST_OF_RANK_4 = 6;

    /// Cosines and sines of the nine rotor phases, `[row][point]`, times 2/9.
    private static final double[][] SERIES = series();

    /// Factors `[harmonic][row][direction]`.
    private final double[][][] factors = new double[FrequencyTensor.SIZE][ROWS][];

    private final double[][] mean = new double[FrequencyTensor.SIZE][];

    ConeTable(Directions directions, double angle) {
        int count = directions.count();
        for (int k = 0; k < FrequencyTensor.SIZE; k++) {
            mean[k] = new double[count];
            for (int row = 0; row < rows(k); row++) {
                factors[k][row] = new double[count];
            }
        }
        double[][] around = new double[POINTS][FrequencyTensor.SIZE];
        for (int d = 0; d < count; d++) {
            cone(directions, d, angle, around);
            for (int k = 0; k < FrequencyTensor.SIZE; k++) {
                expand(around, k, d);
            }
        }
    }

    private static int rows(int k) {
        return k == 0 ? 0 : k < FIRST_OF_RANK_4 ? ROWS / 2 : ROWS;
    }

    private static void cone(Directions directions, int d, double angle, double[][] around) {
        double x = directions.x()[d];
        double y = directions.y()[d];
        double z = directions.z()[d];
        double s = Math.hypot(x, y);
        double cos = s > 0 ? x / s : 1;
        double sin = s > 0 ? y / s : 0;
        for (int j = 0; j < POINTS; j++) {
            double phi = 2 * Math.PI * j / POINTS;
            double along = Math.sin(angle) * Math.cos(phi);
            double across = Math.sin(angle) * Math.sin(phi);
            double up = Math.cos(angle);
            FrequencyTensor.harmonics(
                    along * z * cos - across * sin + up * x,
                    along * z * sin + across * cos + up * y,
                    -along * s + up * z,
                    around[j]);
        }
    }

    private static double[][] series() {
        double[][] series = new double[ROWS][POINTS];
        for (int row = 0; row < ROWS; row++) {
            for (int j = 0; j < POINTS; j++) {
                double phase = 2 * Math.PI * ((row / 2 + 1) * j % POINTS) / POINTS;
                series[row][j] = 2 * (row % 2 == 0 ? Math.cos(phase) : Math.sin(phase)) / POINTS;
            }
        }
        return series;
    }

    private void expand(double[][] around, int k, int d) {
        double sum = 0;
        for (int j = 0; j < POINTS; j++) {
            sum += around[j][k];
        }
        mean[k][d] = sum / POINTS;
        for (int row = 0; row < rows(k); row++) {
            double part = 0;
            for (int j = 0; j < POINTS; j++) {
                part += around[j][k] * SERIES[row][j];
            }
            factors[k][row][d] = part;
        }
    }

    int directions() {
        return mean[0].length;
    }

    /// Frequencies averaged over a turn.
    void mean(double[] components, double[] to) {
        Arrays.fill(to, 0, directions(), components[0]);
        for (int k = 1; k < FrequencyTensor.SIZE; k++) {
            if (components[k] != 0) {
                add(mean[k], 0, components[k], to, directions());
            }
        }
    }

    /// The modulation index of each order for directions from `from` on: amplitude of the frequency
    /// over `m` times the spinning rate, the cosine in row `2m − 2`, the sine in row `2m − 1`.
    void modulation(double[] components, double rate, int from, int count, double[][] to) {
        for (int row = 0; row < ROWS; row++) {
            Arrays.fill(to[row], 0, count, 0);
            double scale = 1 / ((row / 2 + 1) * rate);
            for (int k = 1; k < FrequencyTensor.SIZE; k++) {
                if (components[k] != 0 && row < rows(k)) {
                    add(factors[k][row], from, components[k] * scale, to[row], count);
                }
            }
        }
    }

    private static void add(double[] row, int from, double factor, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += factor * row[from + i];
        }
    }
}
