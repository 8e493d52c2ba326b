package science.haven.lineshape.sideband;

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
    private static final double[] DISPLACEMENTS = displacements();

    private SidebandRange() {}

    private static double[] displacements() {
        double[] y = new double[28];
        for (int i = 0; i < y.length; i++) {
            y[i] = 0.02 * Math.exp(0.22 * i);
        }
        return y;
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
        double least = 1;
        for (int i = 0; i < DISPLACEMENTS.length; i++) {
            double y = DISPLACEMENTS[i];
            double bound = 2 * Math.exp(logarithms[i] - 2 * sideband * y) / -Math.expm1(-2 * y);
            least = Math.min(least, bound);
        }
        return least;
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
                for (int i = 0; i < DISPLACEMENTS.length; i++) {
                    double sum = 0;
                    for (int m = 1; m <= ConeTable.ORDERS; m++) {
                        double h = Math.hypot(rows[2 * m - 2][d], rows[2 * m - 1][d]);
                        sum += 2 * h * Math.sinh(m * DISPLACEMENTS[i]);
                    }
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
}
