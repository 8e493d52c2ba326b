package science.haven.lineshape;

import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineParameter;
import science.haven.math.FourierTransform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Blurs patterns by a Gaussian and a Lorentzian, in time, where both are products.
///
/// ```text
/// exp(−π L |t|) · exp(−π² G² t² / 4 ln 2)       G, L full widths at half maximum
/// ```
///
/// The axis is continued by zeros to at least twice its length, so that nothing that is blurred
/// over one end comes back at the other, but for what a Lorentzian reaches farther than the axis is
/// wide. As the transform of the kernel is real, two patterns travel as one complex one.
///
/// An instance keeps its tables; it serves one thread.
final class Convolution {

    private FourierTransform transform = new FourierTransform(1);

    /// What takes cubic splines away and leaves bins, by time.
    private double[] sharper = sharper(1);

    /// How many times finer bins must be that count what lies within them, for the broadening to
    /// span eight; at most four.
    static int finerCounted(Broadening broadening, FrequencyAxis axis) {
        double width = Math.max(broadening.gaussian(), broadening.lorentzian()) / axis.step();
        return width >= 8 ? 1 : width >= 4 ? 2 : 4;
    }

    /// The axis with every bin divided.
    static FrequencyAxis refined(FrequencyAxis axis, int factor) {
        double step = axis.step() / factor;
        return new FrequencyAxis(
                axis.start() - (factor - 1) / 2.0 * step, step, axis.points() * factor);
    }

    /// The sums of every `factor` bins.
    static double[] coarser(double[] bins, int factor) {
        if (factor == 1) {
            return bins;
        }
        double[] sums = new double[bins.length / factor];
        for (int i = 0; i < bins.length; i++) {
            sums[i / factor] += bins[i];
        }
        return sums;
    }

    /// Blurs a pattern and all its derivatives in place, and makes those by the widths.
    void apply(
            Broadening broadening,
            FrequencyAxis axis,
            double[] bins,
            Map<LineParameter, double[]> derivatives) {
        apply(broadening, axis, bins, derivatives, false);
    }

    /// The same for signal that was laid into bins as cubic splines: takes the splines away and
    /// counts what lies within each bin.
    void applyShared(
            Broadening broadening,
            FrequencyAxis axis,
            double[] bins,
            Map<LineParameter, double[]> derivatives) {
        apply(broadening, axis, bins, derivatives, true);
    }

    private void apply(
            Broadening broadening,
            FrequencyAxis axis,
            double[] bins,
            Map<LineParameter, double[]> derivatives,
            boolean shared) {
        double[] gaussian = derivatives.get(LineParameter.GAUSSIAN_WIDTH);
        double[] lorentzian = derivatives.get(LineParameter.LORENTZIAN_WIDTH);
        if (broadening.none() && gaussian == null && lorentzian == null) {
            return;
        }
        int length = Integer.highestOneBit(2 * axis.points() - 1) * 2;
        if (transform.length() != length) {
            transform = new FourierTransform(length);
            sharper = sharper(length);
        }
        Kernel kernel = Kernel.of(broadening, 1 / (length * axis.step()), length / 2);
        if (shared) {
            kernel = kernel.times(sharper);
        }
        if (gaussian != null) {
            pair(bins, kernel.byGaussian(), gaussian);
        }
        if (lorentzian != null) {
            pair(bins, kernel.byLorentzian(), lorentzian);
        }
        List<double[]> rows = new ArrayList<>(List.of(bins));
        derivatives.forEach(
                (parameter, row) -> {
                    if (parameter.movesFrequencies()) {
                        rows.add(row);
                    }
                });
        for (int r = 0; r < rows.size(); r += 2) {
            double[] a = rows.get(r);
            double[] b = r + 1 < rows.size() ? rows.get(r + 1) : new double[a.length];
            multiply(a, b, kernel.value(), a, b);
        }
    }

    private void pair(double[] from, double[] kernel, double[] to) {
        double[] nothing = new double[from.length];
        multiply(from, nothing, kernel, to, nothing);
    }

    private void multiply(double[] a, double[] b, double[] kernel, double[] toA, double[] toB) {
        int length = transform.length();
        double[] row = new double[2 * length];
        // Both as large as each other, lest the rounding errors of one drown the other.
        double sizeA = largest(a);
        double sizeB = largest(b);
        for (int i = 0; i < a.length; i++) {
            row[2 * i] = a[i] / sizeA;
            row[2 * i + 1] = b[i] / sizeB;
        }
        transform.forward(row, 0);
        for (int k = 0; k < length; k++) {
            double factor = kernel[Math.min(k, length - k)];
            row[2 * k] *= factor;
            row[2 * k + 1] *= factor;
        }
        transform.inverse(row, 0);
        for (int i = 0; i < a.length; i++) {
            toA[i] = row[2 * i] * sizeA;
            toB[i] = row[2 * i + 1] * sizeB;
        }
    }

    private static double largest(double[] values) {
        double largest = Double.MIN_NORMAL;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static double[] sharper(int length) {
        double[] sharper = new double[length / 2 + 1];
        sharper[0] = 1;
        for (int k = 1; k < sharper.length; k++) {
            double x = Math.PI * k / length;
            double one = x / Math.sin(x);
            sharper[k] = one * one * one;
        }
        return sharper;
    }

    /// Factors by time, from zero on.
    private record Kernel(double[] value, double[] byGaussian, double[] byLorentzian) {

        static Kernel of(Broadening broadening, double step, int steps) {
            double[] value = new double[steps + 1];
            double[] byGaussian = new double[steps + 1];
            double[] byLorentzian = new double[steps + 1];
            double g = Math.PI * Math.PI / (2 * Math.log(2)) * broadening.gaussian();
            for (int k = 0; k <= steps; k++) {
                double t = k * step;
                value[k] = Math.exp(-broadening.decay(t));
                byGaussian[k] = -g * t * t * value[k];
                byLorentzian[k] = -Math.PI * t * value[k];
            }
            return new Kernel(value, byGaussian, byLorentzian);
        }

        Kernel times(double[] factors) {
            for (int k = 0; k < value.length; k++) {
                value[k] *= factors[k];
                byGaussian[k] *= factors[k];
                byLorentzian[k] *= factors[k];
            }
            return this;
        }
    }
}
