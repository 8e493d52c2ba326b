package science.haven.lineshape.jump;

import science.haven.lineshape.powder.Sticks;
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

    /// How bins take signal.
    enum Nodes {
        /// Each counts what lies within it.
        BINS(0),
        /// As cubic splines, which are taken away when it is blurred.
        SPLINES(3),
        /// As [Sticks], for signal within few bins, so that no line hides in one.
        STICKS(7);

        /// How much farther than a bin they reach.
        private final int more;

        Nodes(int more) {
            this.more = more;
        }
    }

    /// Width in bins of a tent of which a spline sees no more than mean and variance.
    private static final double SLIM = 0.5;

    /// Corners nearer to each other than this, in bins, are moved apart.
    private static final double NEAREST = 1e-4;

    private final int bins;
    private final Nodes nodes;
    private final Sticks sticks = new Sticks();

    private final FourierTransform transform;
    private final double[] signal;
    private final Map<Integer, double[]> kernels = new HashMap<>();
    private final double[] stencil = new double[2 * STENCIL];
    private final double[] parts = new double[STENCIL];
    private int first = LAYERS;
    private int last = -1;

    /// @param bins number of bins signal may lie in
    /// @param nodes splines and sticks only if what is collected will be blurred over bins
    Widths(int bins, Nodes nodes) {
        this.bins = bins;
        this.nodes = nodes;
        transform = new FourierTransform(Integer.highestOneBit(2 * bins - 1) * 2);
        signal = new double[2 * LAYERS * bins];
    }

    Nodes nodes() {
        return nodes;
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
        switch (nodes) {
            case BINS -> addCounted(layer, width, low, middle, high);
            case SPLINES -> addSplines(layer, low, middle, high);
            case STICKS -> addStick(layer, low, middle, high);
        }
    }

    private void addCounted(int layer, double width, double low, double middle, double high) {
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

    private void addStick(int layer, double low, double middle, double high) {
        sticks.place(low, middle, high);
        double[] shares = sticks.signal(1);
        for (int k = 0; k < Sticks.NODES; k++) {
            putInside(sticks.lowest() + k, layer, shares[k]);
        }
    }

    private void addSplines(int layer, double low, double middle, double high) {
        if (high - low < SLIM) {
            addSpline(layer, low, middle, high);
            return;
        }
        double x1 = low;
        double x2 = middle;
        double x3 = high;
        if (x2 - x1 < NEAREST) {
            x1 = (x1 + x2 - NEAREST) / 2;
            x2 = x1 + NEAREST;
        } else if (x3 - x2 < NEAREST) {
            x3 = (x2 + x3 + NEAREST) / 2;
            x2 = x3 - NEAREST;
        }
        double rise = 2 / ((x2 - x1) * (x3 - x1));
        double fall = 2 / ((x3 - x2) * (x3 - x1));
        int from = (int) Math.max(0, Math.floor(x1 - 1.5));
        int to = (int) Math.min(bins - 1, Math.floor(x3 + 1.5));
        for (int bin = from; bin <= to; bin++) {
            double centre = bin + 0.5;
            double share =
                    rise * rounded(centre - x1)
                            - (rise + fall) * rounded(centre - x2)
                            + fall * rounded(centre - x3);
            put(bin, layer, share);
        }
    }

    /// Mean and variance of a tent that is hardly wider than a point.
    private void addSpline(int layer, double low, double middle, double high) {
        double mean = (low + middle + high) / 3;
        double a = low - mean;
        double b = middle - mean;
        double c = high - mean;
        double bend = (a * a + b * b + c * c) / 24;
        double floor = Math.floor(mean - 0.5);
        double y = mean - 0.5 - floor;
        double z = 1 - y;
        int bin = (int) floor;
        putInside(bin - 1, layer, z * z * z / 6 + bend * z);
        putInside(bin, layer, (4 + y * y * (3 * y - 6)) / 6 + bend * (3 * y - 2));
        putInside(bin + 1, layer, (4 + z * z * (3 * z - 6)) / 6 + bend * (3 * z - 2));
        putInside(bin + 2, layer, y * y * y / 6 + bend * y);
    }

    private void putInside(int bin, int layer, double share) {
        if (bin >= 0 && bin < bins) {
            put(bin, layer, share);
        }
    }

    /// A ramp from zero on, seen through a cubic spline.
    private static double rounded(double x) {
        double ramp = Math.max(x, 0);
        double two = 2 - Math.abs(x);
        if (two <= 0) {
            return ramp;
        }
        double one = Math.max(two - 1, 0);
        return ramp + (power5(two) - 4 * power5(one)) / 120;
    }

    private static double power5(double x) {
        double square = x * x;
        return square * square * x;
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
        if (last < first) {
            return;
        }
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
        for (int k = 1; k < length; k++) {
            double x = Math.PI * Math.min(k, length - k) / length;
            double sharper = Math.pow(x / Math.sin(x), nodes.more);
            sum[2 * k] *= sharper;
            sum[2 * k + 1] *= sharper;
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
