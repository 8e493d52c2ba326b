package science.haven.lineshape.distribution;

import java.util.Arrays;

/// Weighted sums of the patterns of a library, each coupling shifted along with its size.
///
/// @param bins the sum of each row of weights, then, if asked for, its change with the slope
/// @param share sum of the weights
/// @param mean mean coupling in Hz
/// @param meanSlopes change of the mean with each parameter
record LibrarySum(double[][] bins, double share, double mean, double[] meanSlopes) {

    /// Sums a library.
    ///
    /// @param rows patterns of each coupling
    /// @param couplings the couplings in Hz
    /// @param weights weights, then their derivatives, over `coupling · asymmetries + asymmetry`
    /// @param slope shift in bins per Hz of coupling
    /// @param scale change of that with the parameter behind it; 0 for no derivative
    /// @param points number of bins
    static LibrarySum of(
            PatternRows[] rows,
            double[] couplings,
            double[][] weights,
            double slope,
            double scale,
            int points) {
        double[][] bins = new double[weights.length + (scale == 0 ? 0 : 1)][points];
        int asymmetries = weights[0].length / couplings.length;
        double[] scratch = new double[points];
        for (int j = 0; j < couplings.length; j++) {
            PatternRows row = rows[j];
            for (int w = 0; w < weights.length; w++) {
                if (slope == 0) {
                    row.add(weights[w], j * asymmetries, bins[w], row.first());
                }
                boolean changes = w == 0 && scale != 0;
                if (slope != 0 || changes) {
                    Arrays.fill(scratch, 0, row.width(), 0);
                    row.add(weights[w], j * asymmetries, scratch, 0);
                    double moved = row.first() + slope * couplings[j];
                    int whole = (int) Math.floor(moved);
                    if (slope != 0) {
                        move(scratch, row.width(), bins[w], whole, taps(moved - whole));
                    }
                    if (changes) {
                        double[] change = tapSlopes(moved - whole, scale * couplings[j]);
                        move(scratch, row.width(), bins[bins.length - 1], whole, change);
                    }
                }
            }
        }
        return withMean(bins, couplings, weights, asymmetries);
    }

    private static LibrarySum withMean(
            double[][] bins, double[] couplings, double[][] weights, int asymmetries) {
        double[] share = new double[weights.length];
        double[] moment = new double[weights.length];
        for (int w = 0; w < weights.length; w++) {
            for (int i = 0; i < weights[w].length; i++) {
                share[w] += weights[w][i];
                moment[w] += weights[w][i] * couplings[i / asymmetries];
            }
        }
        double mean = share[0] == 0 ? 0 : moment[0] / share[0];
        double[] slopes = new double[weights.length - 1];
        for (int w = 1; w < weights.length && share[0] != 0; w++) {
            slopes[w - 1] = (moment[w] - mean * share[w]) / share[0];
        }
        return new LibrarySum(bins, share[0], mean, slopes);
    }

    /// Adds a row moved by `whole` bins and what four taps make of it.
    private static void move(double[] row, int width, double[] to, int whole, double[] taps) {
        for (int tap = 0; tap < 4; tap++) {
            double weight = taps[tap];
            int offset = whole + tap - 1;
            int start = Math.max(0, -offset);
            int end = Math.min(width, to.length - offset);
            for (int i = start; i < end; i++) {
                to[offset + i] += weight * row[i];
            }
        }
    }

    /// Cubic convolution: what a bin gives to the one below, to itself, and to the two above when
    /// all move up by f < 1. They sum to 1, so no signal is lost, and they are smooth where f
    /// passes 0 or 1.
    ///
    /// @see "R. G. Keys, IEEE Trans. Acoust. Speech Signal Process. 29 (1981) 1153"
    private static double[] taps(double f) {
        return new double[] {
            -f * (1 - f) * (1 - f) / 2,
            1 + f * f * (3 * f - 5) / 2,
            f * (1 + f * (4 - 3 * f)) / 2,
            f * f * (f - 1) / 2,
        };
    }

    /// How the taps change with f, times a factor.
    private static double[] tapSlopes(double f, double factor) {
        return new double[] {
            -factor * (1 - f) * (1 - 3 * f) / 2,
            factor * f * (9 * f - 10) / 2,
            factor * (1 + f * (8 - 9 * f)) / 2,
            factor * f * (3 * f - 2) / 2,
        };
    }
}
