package science.haven.lineshape.sideband;

import java.util.Arrays;

/// How many sidebands there are.
///
/// The amplitude of a sideband falls faster than any exponential: with the rotor phase moved into
/// the complex plane by y > 0,
///
/// ```text
/// |F_N| ≤ exp[−|N| y + Σ_m h_m sinh(m y)]        h_m = √(a_m² + b_m²)
/// ```
///
/// for every y. The smallest such bound, averaged over directions, bounds the weight beyond N.
final class SidebandRange {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 1 << 15;

    /// y, from weights that spread over thousands of sidebands to such that end at the first.
    private static final double[] DISPLACEMENTS = displacements();

    /// `2 sinh(m y)`, `[y][m − 1]`.
    private static final double[][] GROWTH = growth();

    /// `ln(1 − exp(−2y))`, of the geometric sum over all further sidebands.
    private static final double[] ENDLESS =
            Arrays.stream(DISPLACEMENTS).map(y -> Math.log(-Math.expm1(-2 * y))).toArray();

    private SidebandRange() {}

    private static double[] displacements() {
        double[] y = new double[28];
        for (int i = 0; i < y.length; i++) {
            y[i] = 0.02 * Math.exp(0.22 * i);
        }
        return y;
    }

    private static double[][] growth() {
        double[][] growth = new double[DISPLACEMENTS.length][ConeTable.ORDERS];
        for (int i = 0; i < growth.length; i++) {
            for (int m = 1; m <= ConeTable.ORDERS; m++) {
                growth[i][m - 1] = 2 * Math.sinh(m * DISPLACEMENTS[i]);
            }
        }
        return growth;
    }

    /// The length of transform that leaves less than `neglected` of the weight beyond its ends: 8,
    /// 12, 16, 24 and so on.
    static int length(double[] logarithms, double neglected) {
        int length = SHORTEST;
        while (length < LONGEST && beyond(logarithms, length / 2) > neglected) {
            length = Integer.bitCount(length) == 1 ? length / 2 * 3 : length / 3 * 4;
        }
        return length;
    }

    /// Weight beyond sideband N on both sides, at most.
    static double beyond(double[] logarithms, int sideband) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < DISPLACEMENTS.length; i++) {
            double sum = logarithms[i] - 2 * sideband * DISPLACEMENTS[i] - ENDLESS[i];
            least = Math.min(least, sum);
        }
        return Math.min(1, 2 * Math.exp(least));
    }

    /// For every displacement, the logarithm of the mean of `exp[2 Σ_m h_m sinh(m y)]`.
    static double[] logarithms(Modulation modulation, double[] share, int octants) {
        int count = share.length;
        double[][] rows = new double[ConeTable.ROWS][count];
        double[] largest = new double[DISPLACEMENTS.length];
        double[][] exponents = new double[DISPLACEMENTS.length][octants * count];
        for (int octant = 0; octant < octants; octant++) {
            Modulation turned = modulation.mirrored(octant);
            turned.table().modulation(turned.value(), turned.rate(), 0, count, rows);
            for (int d = 0; d < count; d++) {
                double first = depth(rows, 1, d);
                double second = depth(rows, 2, d);
                double third = depth(rows, 3, d);
                double fourth = depth(rows, 4, d);
                for (int i = 0; i < DISPLACEMENTS.length; i++) {
                    double[] g = GROWTH[i];
                    double sum = first * g[0] + second * g[1] + third * g[2] + fourth * g[3];
                    exponents[i][octant * count + d] = sum;
                    largest[i] = Math.max(largest[i], sum);
                }
            }
        }
        for (int i = 0; i < DISPLACEMENTS.length; i++) {
            double mean = 0;
            for (int d = 0; d < octants * count; d++) {
                mean += share[d % count] * Math.exp(exponents[i][d] - largest[i]) / octants;
            }
            largest[i] += Math.log(mean);
        }
        return largest;
    }

    private static double depth(double[][] rows, int m, int d) {
        double a = rows[2 * m - 2][d];
        double b = rows[2 * m - 1][d];
        return Math.sqrt(a * a + b * b);
    }
}
