package science.haven.lineshape.jump;

import science.haven.math.FourierTransform;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Signal collected by frequency and by width, then blurred, every width by its Lorentzian.
///
/// ```text
/// widths    w_r = ½ sinh(0.25 r) bins      six neighbours interpolate what lies between
/// kernel    (1 − (−1)^m e^(−πw)) / [π(w + im)]      m bins away
/// ```
///
/// Signal is complex, as modes of exchange are out of phase; the kernel is a decay from time zero
/// on, seen through bins. It is applied without wrapping round, however broad.
///
/// One instance serves one thread.
final class Widths {

    /// Signal broader than this many bins is flat and left out.
    static final double BROADEST = 1e6;

    private static final double LEAST = 0.5;
    private static final double SPACING = 0.25;
    private static final int STENCIL = 6;

    /// Widths in bins from which on lines are resolved, and spreads below which signal is a point.
    private static final double RESOLVED = 1.5;

    private static final double NARROW = 1.5;
    private static final int BEFORE = 2;
    private static final int LAYERS =
            (int) Math.ceil(Math.log(2 * BROADEST / LEAST) / SPACING) + STENCIL + 1;
    private static final double[] DENOMINATORS = {-120, 24, -12, 12, -24, 120};

    private final int bins;

    /// Whether signal is shared between the two nearest bins, by hats that are taken away when it
    /// is blurred: then no narrow line hides within a bin.
    private final boolean shared;

    private final FourierTransform transform;
    private final double[] signal;
    private final Map<Integer, double[]> kernels = new HashMap<>();
    private final double[] stencil = new double[2 * STENCIL];
    private final double[] parts = new double[STENCIL];
    private int first = LAYERS;
    private int last = -1;

    /// @param bins number of bins signal may lie in
    /// @param shared whether what is collected will be blurred over bins
    Widths(int bins, boolean shared) {
        this.bins = bins;
        this.shared = shared;
        transform = new FourierTransform(Integer.highestOneBit(2 * bins - 1) * 2);
        signal = new double[2 * LAYERS * bins];
    }

    boolean shared() {
        return shared;
    }

    int bins() {
        return bins;
    }

    /// Adds a triangle of signal.
    ///
    /// @param width half width at half maximum, in bins
    /// @param low lowest frequency in bins: bin i lies from i to i + 1
    void add(double width, double re, double im, double low, double middle, double high) {
        if (width > BROADEST || (re == 0 && im == 0) || !(high > 0 && low < bins)) {
            return;
        }
        int layer = interpolate(width);
        for (int s = 0; s < STENCIL; s++) {
            stencil[2 * s] = parts[s] * re;
            stencil[2 * s + 1] = parts[s] * im;
        }
        first = Math.min(first, layer);
        last = Math.max(last, layer + STENCIL - 1);
        if (shared) {
            addShared(layer, low, middle, high);
            return;
        }
        if (width > RESOLVED && high - low < NARROW) {
            addPoint(layer, low, middle, high);
            return;
        }
        int from = (int) Math.max(0, Math.floor(low));
        int to = (int) Math.min(bins - 1, Math.floor(high));
        double before = from < low ? 0 : below(from, low, middle, high);
        for (int bin = from; bin <= to; bin++) {
            double up = below(bin + 1, low, middle, high);
            put(bin, layer, up - before);
            before = up;
        }
    }

    private void put(int bin, int layer, double share) {
        int at = 2 * (bin * LAYERS + layer);
        for (int s = 0; s < 2 * STENCIL; s++) {
            signal[at + s] += share * stencil[s];
        }
    }

    /// Signal of broad modes within a bin or two: three bins take it such that its mean and its
    /// variance, together with that of a bin, are right.
    private void addPoint(int layer, double low, double middle, double high) {
        double mean = (low + middle + high) / 3;
        double a = low - mean;
        double b = middle - mean;
        double c = high - mean;
        double variance = (a * a + b * b + c * c) / 12 + 1.0 / 12;
        int bin = (int) Math.floor(mean);
        double d = mean - bin - 0.5;
        if (bin >= 1 && bin < bins - 1) {
            double square = (d * d + variance) / 2;
            put(bin - 1, layer, square - d / 2);
            put(bin, layer, 1 - 2 * square);
            put(bin + 1, layer, square + d / 2);
        }
    }

    private void addShared(int layer, double low, double middle, double high) {
        int from = (int) Math.max(0, Math.floor(low - 0.5));
        int to = (int) Math.min(bins - 1, Math.floor(high + 0.5));
        double first = summed(from - 0.5, low, middle, high);
        double second = summed(from + 0.5, low, middle, high);
        for (int bin = from; bin <= to; bin++) {
            double third = summed(bin + 1.5, low, middle, high);
            put(bin, layer, third - 2 * second + first);
            first = second;
            second = third;
        }
    }

    /// Integral of [#below].
    private static double summed(double edge, double low, double middle, double high) {
        if (edge <= low) {
            return 0;
        }
        double above = edge - (low + middle + high) / 3;
        if (edge >= high) {
            return above;
        }
        double d = edge < middle ? edge - low : high - edge;
        double side = edge < middle ? middle - low : high - middle;
        double cube = d * d * d / (3 * side * (high - low));
        return edge < middle ? cube : above + cube;
    }

    /// Share of a tent below an edge.
    private static double below(double edge, double low, double middle, double high) {
        if (edge <= low) {
            return 0;
        }
        if (edge >= high) {
            return 1;
        }
        return edge < middle
                ? (edge - low) * (edge - low) / ((middle - low) * (high - low))
                : 1 - (high - edge) * (high - edge) / ((high - middle) * (high - low));
    }

    /// Lagrange's weights on six layers; says which is the first.
    private int interpolate(double width) {
        double x = width / LEAST;
        double u = Math.log(x + Math.sqrt(x * x + 1)) / SPACING;
        int floor = (int) u;
        double t = u - floor + BEFORE;
        for (int s = 0; s < STENCIL; s++) {
            double product = 1;
            for (int other = 0; other < STENCIL; other++) {
                if (other != s) {
                    product *= t - other;
                }
            }
            parts[s] = product / DENOMINATORS[s];
        }
        return floor;
    }

    /// Width of a layer in bins; the first two are negative, for interpolation near zero.
    private static double width(int layer) {
        return LEAST * Math.sinh(SPACING * (layer - BEFORE));
    }

    /// Blurs all that was collected, and empties itself.
    ///
    /// @param gaussian a Gaussian's full width at half maximum in bins
    /// @param offset bin where the output begins
    /// @param out receives the spectrum
    void emptyInto(double gaussian, int offset, double[] out) {
        int length = transform.length();
        double[] sum = new double[2 * length];
        double[] row = new double[2 * length];
        for (int layer = first; layer <= last; layer++) {
            Arrays.fill(row, 0);
            for (int bin = 0; bin < bins; bin++) {
                int at = 2 * (bin * LAYERS + layer);
                row[2 * bin] = signal[at];
                row[2 * bin + 1] = signal[at + 1];
            }
            transform.forward(row, 0);
            double[] kernel = kernels.computeIfAbsent(layer, this::kernel);
            for (int k = 0; k < 2 * length; k += 2) {
                sum[k] += row[k] * kernel[k] - row[k + 1] * kernel[k + 1];
                sum[k + 1] += row[k] * kernel[k + 1] + row[k + 1] * kernel[k];
            }
        }
        if (gaussian > 0) {
            double factor = Math.PI * Math.PI * gaussian * gaussian / (4 * Math.log(2));
            for (int k = 0; k < length; k++) {
                double t = (double) Math.min(k, length - k) / length;
                double blur = Math.exp(-factor * t * t);
                sum[2 * k] *= blur;
                sum[2 * k + 1] *= blur;
            }
        }
        if (shared) {
            for (int k = 1; k < length; k++) {
                double x = Math.PI * Math.min(k, length - k) / length;
                sum[2 * k] *= x / Math.sin(x);
                sum[2 * k + 1] *= x / Math.sin(x);
            }
        }
        transform.inverse(sum, 0);
        for (int i = 0; i < out.length; i++) {
            out[i] += sum[2 * (offset + i)];
        }
        Arrays.fill(signal, 0);
        first = LAYERS;
        last = -1;
    }

    private double[] kernel(int layer) {
        double w = width(layer);
        int length = transform.length();
        double[] kernel = new double[2 * length];
        double decayed = Math.exp(-Math.PI * w);
        for (int k = 0; k < length; k++) {
            int m = k < length / 2 ? k : k - length;
            double top = 1 - (m % 2 == 0 ? decayed : -decayed);
            double square = Math.PI * (w * w + (double) m * m);
            kernel[2 * k] = square == 0 ? 1 : top * w / square;
            kernel[2 * k + 1] = square == 0 ? 0 : -top * m / square;
        }
        transform.forward(kernel, 0);
        return kernel;
    }
}
