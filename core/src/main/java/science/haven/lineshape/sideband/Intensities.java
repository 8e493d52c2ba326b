package science.haven.lineshape.sideband;

import java.util.Arrays;

/// Intensities of sidebands `lowest` to `highest` over a set of directions, with their derivatives.
///
/// The derivative of an amplitude by a modulation index is a difference of neighbours,
///
/// ```text
/// ∂F_N/∂a_m = (F_{N−m} − F_{N+m})/2        ∂F_N/∂b_m = −i (F_{N−m} + F_{N+m})/2
/// ```
///
/// so that derivatives need no further transform.
final class Intensities {

    private static final int BLOCK_MEMORY = 8192;

    private final int lowest;
    private final int first;
    private final int directions;

    /// `[sideband − lowest][direction]`.
    private final double[][] value;

    /// `[parameter][sideband − lowest][direction]`.
    private final double[][][] derivative;

    /// Room for some sidebands and the directions from `first` on.
    Intensities(int lowest, int highest, int first, int directions, int parameters) {
        this.lowest = lowest;
        this.first = first;
        this.directions = directions;
        int sidebands = Math.max(0, highest - lowest + 1);
        value = new double[sidebands][directions];
        derivative = new double[parameters][sidebands][directions];
    }

    /// The first direction.
    int first() {
        return first;
    }

    int lowest() {
        return lowest;
    }

    int highest() {
        return lowest + value.length - 1;
    }

    double[] value(int sideband) {
        return value[sideband - lowest];
    }

    double[] derivative(int parameter, int sideband) {
        return derivative[parameter][sideband - lowest];
    }

    static int block(int length) {
        return Math.clamp(BLOCK_MEMORY / length, 32, 512);
    }

    void reckon(Modulation modulation, PhaseTransform transform) {
        int block = block(transform.size());
        int parameters = derivative.length;
        double[][] rows = new double[ConeTable.ROWS][block];
        double[][][] velocities = new double[parameters][ConeTable.ROWS][block];
        double[][] scratch = new double[2][block];
        for (int from = 0; from < directions; from += block) {
            int count = Math.min(block, directions - from);
            ConeTable table = modulation.table();
            table.modulation(modulation.value(), modulation.rate(), first + from, count, rows);
            for (int p = 0; p < parameters; p++) {
                table.modulation(
                        modulation.velocities()[p],
                        modulation.rate(),
                        first + from,
                        count,
                        velocities[p]);
            }
            transform.apply(rows, count);
            for (int n = 0; n < value.length; n++) {
                square(transform.re(lowest + n), transform.im(lowest + n), value[n], from, count);
                for (int m = 1; m <= ConeTable.ORDERS && parameters > 0; m++) {
                    neighbours(transform, lowest + n, m, scratch, count);
                    for (int p = 0; p < parameters; p++) {
                        if (m == 1) {
                            Arrays.fill(derivative[p][n], from, from + count, 0);
                        }
                        add(scratch[0], velocities[p][2 * m - 2], derivative[p][n], from, count);
                        add(scratch[1], velocities[p][2 * m - 1], derivative[p][n], from, count);
                    }
                }
            }
        }
    }

    private static void square(double[] re, double[] im, double[] to, int from, int count) {
        for (int i = 0; i < count; i++) {
            to[from + i] = re[i] * re[i] + im[i] * im[i];
        }
    }

    private static void neighbours(
            PhaseTransform transform, int sideband, int m, double[][] to, int count) {
        double[] re = transform.re(sideband);
        double[] im = transform.im(sideband);
        double[] lowerRe = transform.re(sideband - m);
        double[] lowerIm = transform.im(sideband - m);
        double[] upperRe = transform.re(sideband + m);
        double[] upperIm = transform.im(sideband + m);
        double[] byCosine = to[0];
        double[] bySine = to[1];
        for (int i = 0; i < count; i++) {
            byCosine[i] = re[i] * (lowerRe[i] - upperRe[i]) + im[i] * (lowerIm[i] - upperIm[i]);
            bySine[i] = re[i] * (lowerIm[i] + upperIm[i]) - im[i] * (lowerRe[i] + upperRe[i]);
        }
    }

    private static void add(double[] slope, double[] velocity, double[] to, int from, int count) {
        for (int i = 0; i < count; i++) {
            to[from + i] += slope[i] * velocity[i];
        }
    }
}
