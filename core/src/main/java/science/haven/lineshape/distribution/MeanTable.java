package science.haven.lineshape.distribution;

/// The logarithm of the mean of [RelativeOrientations] and its derivatives over all couplings and
/// asymmetries of a library.
///
/// The mean is an even function of κ, and its logarithm is smooth on the scale of c = 3 where κ is
/// small and goes straight where it is large. Over `t = arsinh(κ/c)` a polynomial through Chebyshev
/// nodes converges fast, so that a few dozen κ stand for hundreds of couplings.
final class MeanTable {

    private static final double CURVED = 3;

    private static final double DIGITS = 1e10;

    private final int asymmetries;

    /// Logarithm, derivative by κ, derivative by η₀ over `coupling · asymmetries + asymmetry`.
    private final double[][] values;

    private MeanTable(int asymmetries, double[][] values) {
        this.asymmetries = asymmetries;
        this.values = values;
    }

    static MeanTable of(double[] couplings, double[] asymmetries, ExtendedCzjzek extended) {
        double scale = extended.coupling() / (extended.width() * extended.width());
        double[] kappa = new double[couplings.length];
        double most = 0;
        for (int j = 0; j < kappa.length; j++) {
            // What lies farther off has no weight.
            double reach = Math.min(couplings[j], extended.coupling() + 8 * extended.width());
            kappa[j] = scale * reach;
            most = Math.max(most, kappa[j]);
        }
        RelativeOrientations orientations =
                new RelativeOrientations(asymmetries, extended.asymmetry());
        double end = arsinh(most / CURVED) + 1e-9;
        int nodes = (int) Math.ceil(Math.log(DIGITS) / (2 * arsinh(1.4 / end)));
        double[][] values = new double[3][kappa.length * asymmetries.length];
        if (nodes >= kappa.length) {
            evaluate(orientations, kappa, values);
        } else {
            interpolate(orientations, kappa, end, nodes, values);
        }
        return new MeanTable(asymmetries.length, values);
    }

    private static void evaluate(
            RelativeOrientations orientations, double[] kappa, double[][] values) {
        double[] mean = new double[3];
        for (int j = 0; j < kappa.length; j++) {
            for (int k = 0; k < orientations.count(); k++) {
                orientations.at(k, kappa[j], mean);
                int i = j * orientations.count() + k;
                values[0][i] = Math.log(mean[0]) + kappa[j] * orientations.top(k);
                values[1][i] = mean[1] / mean[0];
                values[2][i] = mean[2] / mean[0];
            }
        }
    }

    private static void interpolate(
            RelativeOrientations orientations,
            double[] kappa,
            double end,
            int nodes,
            double[][] values) {
        double[] at = new double[nodes];
        double[] weight = new double[nodes];
        double[] place = new double[nodes];
        for (int n = 0; n < nodes; n++) {
            double angle = Math.PI * (2 * n + 1) / (4 * nodes);
            place[n] = end * Math.cos(angle);
            at[n] = CURVED * Math.sinh(place[n]);
            weight[n] = (n % 2 == 0 ? 1 : -1) * Math.sin(angle) * place[n];
        }
        int count = orientations.count();
        double[][] known = new double[3][nodes * count];
        evaluate(orientations, at, known);
        for (int i = 0; i < nodes * count; i++) {
            // Odd in κ, and made even.
            known[1][i] /= at[i / count];
        }
        double[] share = new double[nodes];
        for (int j = 0; j < kappa.length; j++) {
            double t = arsinh(kappa[j] / CURVED);
            double sum = 0;
            for (int n = 0; n < nodes; n++) {
                double apart = t * t - place[n] * place[n];
                share[n] = weight[n] / (apart == 0 ? 1e-300 : apart);
                sum += share[n];
            }
            for (int n = 0; n < nodes; n++) {
                double part = share[n] / sum;
                for (int row = 0; row < 3; row++) {
                    for (int k = 0; k < count; k++) {
                        values[row][j * count + k] += part * known[row][n * count + k];
                    }
                }
            }
            for (int k = 0; k < count; k++) {
                values[1][j * count + k] *= kappa[j];
            }
        }
    }

    private static double arsinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }

    double logarithm(int coupling, int asymmetry) {
        return values[0][coupling * asymmetries + asymmetry];
    }

    double byKappa(int coupling, int asymmetry) {
        return values[1][coupling * asymmetries + asymmetry];
    }

    double byAsymmetry(int coupling, int asymmetry) {
        return values[2][coupling * asymmetries + asymmetry];
    }
}
