package science.haven.exchange.exsy;

import science.haven.math.SymmetricEigen;

import java.util.Arrays;
import java.util.List;

/// Start values from the logarithm of one spectrum.
///
/// With the row sums w of a spectrum, `B = W^(−½) A W^(−½)` is symmetric, free of a shared leak and
/// of the size of the signal, and `S = −ln B/t`.
final class ExsyStart {

    private static final double LEAST = 1e-3;

    private ExsyStart() {}

    /// Mean rates by the logarithm of one spectrum.
    ///
    /// @param floor least eigenvalue of B that counts, dimensionless
    static double[][] means(ExsyVolumes spectrum, double floor) {
        int n = spectrum.sites();
        SymmetricEigen modes = SymmetricEigen.of(balanced(spectrum));
        double[] logarithms = modes.values().clone();
        for (int k = 0; k < n; k++) {
            logarithms[k] = -Math.log(Math.max(floor, logarithms[k])) / spectrum.mixingTime();
        }
        double[][] means = modes.compose(logarithms);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                means[i][j] = -means[i][j];
            }
        }
        return means;
    }

    /// B of a spectrum.
    static double[][] balanced(ExsyVolumes spectrum) {
        int n = spectrum.sites();
        double[] sums = rowSums(spectrum);
        double[][] b = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double both = (spectrum.volume(i, j) + spectrum.volume(j, i)) / 2;
                b[i][j] = both / Math.sqrt(sums[i] * sums[j]);
            }
        }
        return b;
    }

    /// Magnetisation of each site that is left, from rows and columns.
    static double[] rowSums(ExsyVolumes spectrum) {
        int n = spectrum.sites();
        double[] sums = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sums[i] += (spectrum.volume(i, j) + spectrum.volume(j, i)) / 2;
            }
        }
        double least = LEAST * Arrays.stream(sums).map(Math::abs).sum();
        for (int i = 0; i < n; i++) {
            sums[i] = Math.max(sums[i], Math.max(least, Double.MIN_NORMAL));
        }
        return sums;
    }

    /// Start values that one of the spectra suggests.
    static double[] from(ExsyModel model, List<ExsyVolumes> spectra, ExsyVolumes spectrum) {
        double leak = sharedLeak(spectra);
        double[] start = new double[model.parameters().size()];
        double[] sums = rowSums(spectrum);
        int n = model.sites();
        for (int i = 0; i < n; i++) {
            start[i] = sums[i] * Math.exp(leak * spectrum.mixingTime());
        }
        double[][] means = means(spectrum, LEAST);
        int[][] pairs = model.pairs();
        for (int p = 0; p < pairs.length; p++) {
            double upper = model.parameters().get(n + p).upper();
            double least = Math.min(LEAST / spectrum.mixingTime(), upper / 2);
            double mean = means[pairs[p][0]][pairs[p][1]];
            start[n + p] = Math.max(least, Math.min(mean, upper / 2));
        }
        Arrays.fill(start, n + pairs.length, start.length, leak);
        return start;
    }

    /// Decay of all volumes together.
    static double sharedLeak(List<ExsyVolumes> spectra) {
        double[] sums = new double[4];
        for (ExsyVolumes spectrum : spectra) {
            double x = spectrum.mixingTime();
            double y = Math.log(Arrays.stream(rowSums(spectrum)).sum());
            sums[0] += x;
            sums[1] += y;
            sums[2] += x * x;
            sums[3] += x * y;
        }
        double n = spectra.size();
        double spread = sums[2] - sums[0] * sums[0] / n;
        double slope = spread <= 0 ? 0 : (sums[3] - sums[0] * sums[1] / n) / spread;
        return Math.max(0, -slope);
    }
}
