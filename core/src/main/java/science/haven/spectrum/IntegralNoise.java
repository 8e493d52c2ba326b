package science.haven.spectrum;

import java.util.Arrays;

/// How much noise alone moves an integral. Neighbouring points of a spectrum are alike where it was
/// apodised or zero filled, which makes an integral less certain than white noise would:
///
/// ```text
/// σ_I² = h² n γ(0) τ,     τ = 1 + 2 Σ γ(k)/γ(0)
/// ```
///
/// The covariances γ come from the quiet blocks of the spectrum, each of B points and freed from a
/// straight line. The line takes two of the B degrees of freedom of the slow part of the noise
/// away, `2 γ(0) τ/B` from every covariance, which is put back. A region that leaves no room beside
/// it has its noise measured in the quiet blocks within.
///
/// @param variance γ(0), in the squared unit of the intensity
/// @param inflation τ, dimensionless, at least 1
record IntegralNoise(double variance, double inflation) {

    private static final int SMALLEST_BLOCK = 64;
    private static final int LARGEST_BLOCK = 512;
    private static final int USUAL_BLOCKS = 16;
    private static final int FEWEST_BLOCKS = 2;

    /// A short spectrum is cut into this many blocks.
    private static final int SHORT = 4;

    /// Points that a straight line leaves something of.
    private static final int SMALLEST = 3;

    private static final double NOTHING = 0.02;

    /// Blocks with at most this many times the variance of the quiet quarter carry no signal.
    private static final double QUIET = 2;

    /// Measures the noise outside of a region.
    ///
    /// @param intensity the whole spectrum
    /// @param from index of the first point of the region
    /// @param to index after the last
    static IntegralNoise of(double[] intensity, int from, int to) {
        int usual = Math.clamp(intensity.length / USUAL_BLOCKS, SMALLEST_BLOCK, LARGEST_BLOCK);
        int block = Math.max(Math.min(usual, intensity.length / SHORT), SMALLEST);
        double[][] beside = blocks(intensity, block, from, to);
        double[][] blocks = beside.length < FEWEST_BLOCKS ? blocks(intensity, block, 0, 0) : beside;
        if (blocks.length == 0) {
            return new IntegralNoise(0, 1);
        }
        int count = blocks.length;
        double[] variances = Arrays.stream(blocks).mapToDouble(b -> covariance(b, 0)).toArray();
        double[] sorted = variances.clone();
        Arrays.sort(sorted);
        double limit = QUIET * sorted[count / 4];
        double[][] quiet =
                Arrays.stream(blocks)
                        .filter(b -> covariance(b, 0) <= limit)
                        .toArray(double[][]::new);
        double variance = mean(quiet, 0);
        if (variance == 0) {
            return new IntegralNoise(0, 1);
        }
        double sum = variance;
        int lag = 1;
        for (; lag < block / 4; lag++) {
            double next = mean(quiet, lag);
            if (next <= NOTHING * variance) { // what remains is the noise of the covariance
                break;
            }
            sum += 2 * next;
        }
        double taken = 2.0 * (2 * lag - 1) / block;
        double whole = sum / (1 - taken);
        double each = variance + 2 * whole / block;
        return new IntegralNoise(each, Math.max(1, whole / each));
    }

    /// Blocks that lie outside of a region, each freed from a straight line.
    private static double[][] blocks(double[] intensity, int block, int from, int to) {
        double[][] rests = new double[intensity.length / block][];
        int count = 0;
        for (int start = 0; start + block <= intensity.length; start += block) {
            if (start + block <= from || start >= to) {
                rests[count++] = straightened(intensity, start, block);
            }
        }
        return Arrays.copyOf(rests, count);
    }

    /// Standard uncertainty of an integral over n points at the distance h.
    double ofIntegral(int points, double step) {
        return step * Math.sqrt(points * variance * inflation);
    }

    private static double[] straightened(double[] values, int start, int block) {
        double middle = (block - 1) / 2.0;
        double mean = 0;
        double slope = 0;
        double squares = 0;
        for (int i = 0; i < block; i++) {
            mean += values[start + i] / block;
            slope += values[start + i] * (i - middle);
            squares += (i - middle) * (i - middle);
        }
        double[] rest = new double[block];
        for (int i = 0; i < block; i++) {
            rest[i] = values[start + i] - mean - slope / squares * (i - middle);
        }
        return rest;
    }

    private static double covariance(double[] rest, int lag) {
        double sum = 0;
        for (int i = lag; i < rest.length; i++) {
            sum += rest[i] * rest[i - lag];
        }
        return sum / (rest.length - lag);
    }

    private static double mean(double[][] blocks, int lag) {
        return Arrays.stream(blocks).mapToDouble(b -> covariance(b, lag)).average().orElse(0);
    }
}
