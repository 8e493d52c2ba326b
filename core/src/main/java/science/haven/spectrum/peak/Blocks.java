package science.haven.spectrum.peak;

import java.util.Arrays;

/// A spectrum squeezed to the means of blocks of neighbouring points: small where the data bend,
/// large where they run straight, so that a line of a hundred points costs as much as one of ten.
///
/// Points may merge where the curvature of the data, from a parabola through eight times as many of
/// them, moves the mean of the block by less than a small part of its standard uncertainty. What is
/// left of that bias is taken out of the final fit by [#meanOf(double[])].
final class Blocks {

    /// Largest bias of a block, in standard uncertainties of its mean.
    private static final double MOST_BIAS = 0.025;

    /// Length of the parabola in blocks.
    private static final int SPAN = 8;

    private static final int LARGEST = 256;

    private final int[] from;
    final double[] x;
    final double[] y;

    /// Square root of the number of points, over the noise of a point.
    final double[] weight;

    /// Noise of a point that the weights are made of.
    final double sigma;

    private Blocks(int[] from, double[] x, double[] y, double[] weight, double sigma) {
        this.sigma = sigma;
        this.from = from;
        this.x = x;
        this.y = y;
        this.weight = weight;
    }

    static Blocks of(Region region, double sigma) {
        int n = region.size();
        int[] size = new int[n];
        Arrays.fill(size, 1);
        for (int h = 2; h <= LARGEST && SPAN * h <= n; h *= 2) {
            double most = MOST_BIAS * sigma / Math.sqrt(h);
            for (int i = 0; i + h <= n; i += h) {
                if (size[i] == h / 2 && size[i + h / 2] == h / 2) {
                    int start = Math.max(0, Math.min(n - SPAN * h, i + h / 2 - SPAN * h / 2));
                    if (Math.abs(curvature(region.y(), start, SPAN * h)) * h * h / 12 < most) {
                        size[i] = h;
                    }
                }
            }
        }
        return cut(region, size, sigma);
    }

    /// Each point on its own, for spectra whose points are not evenly spaced.
    static Blocks single(Region region, double sigma) {
        int[] size = new int[region.size()];
        Arrays.fill(size, 1);
        return cut(region, size, sigma);
    }

    private static Blocks cut(Region region, int[] size, double sigma) {
        int n = region.size();
        int count = 0;
        for (int i = 0; i < n; i += size[i]) {
            count++;
        }
        int[] from = new int[count + 1];
        double[] weight = new double[count];
        int b = 0;
        for (int i = 0; i < n; i += size[i]) {
            from[b] = i;
            weight[b++] = Math.sqrt(size[i]) / sigma;
        }
        from[count] = n;
        return new Blocks(from, mean(from, region.x()), mean(from, region.y()), weight, sigma);
    }

    /// Coefficient of u² of the parabola through points at u = −(m−1)/2 … (m−1)/2.
    private static double curvature(double[] y, int start, int m) {
        double middle = (m - 1) / 2.0;
        double meanSquare = (m * (double) m - 1) / 12;
        double sum = 0;
        for (int i = 0; i < m; i++) {
            double u = i - middle;
            sum += (u * u - meanSquare) * y[start + i];
        }
        double norm = m * (m * (double) m - 1) * (m * (double) m - 4) / 180;
        return sum / norm;
    }

    /// Means of a quantity over the blocks.
    ///
    /// @param points the quantity at every point
    double[] meanOf(double[] points) {
        return mean(from, points);
    }

    private static double[] mean(int[] from, double[] points) {
        double[] mean = new double[from.length - 1];
        for (int b = 0; b < mean.length; b++) {
            double sum = 0;
            for (int i = from[b]; i < from[b + 1]; i++) {
                sum += points[i];
            }
            mean[b] = sum / (from[b + 1] - from[b]);
        }
        return mean;
    }

    int size() {
        return x.length;
    }
}
