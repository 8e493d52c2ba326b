package science.haven.lineshape.distribution;

import science.haven.lineshape.spin.Broadening;
import science.haven.math.FourierTransform;

/// Shifts and blurs patterns in time, where both are products.
///
/// ```text
/// exp(−2πi ν t) · exp(−2π² σ² t²) · exp(−π L |t|) · exp(−π² G² t² / 4 ln 2)
/// ```
///
/// with the shift ν and the standard deviation σ of shifts. As a real pattern stays real, two
/// travel as one complex one. The axis is continued by zeros to at least twice its length.
final class Blur {

    private final FourierTransform transform;
    private final int length;
    private final int points;
    private final double step;

    Blur(int points, double step) {
        this.points = points;
        this.step = step;
        length = Integer.highestOneBit(2 * points - 1) * 2;
        transform = new FourierTransform(length);
    }

    /// Factors of all times, real and imaginary part in turn.
    double[] kernel(double shift, double deviation, Broadening broadening) {
        double[] kernel = new double[2 * length];
        double gaussian = Math.PI * broadening.gaussian();
        double square =
                2 * Math.PI * Math.PI * deviation * deviation
                        + gaussian * gaussian / (4 * Math.log(2));
        for (int k = 0; k <= length / 2; k++) {
            double t = time(k);
            double size = Math.exp(-square * t * t - Math.PI * broadening.lorentzian() * t);
            double phase = -2 * Math.PI * shift * t;
            set(kernel, k, size * Math.cos(phase), size * Math.sin(phase));
        }
        return kernel;
    }

    /// What a kernel changes by with the shift: times `−2πi t`.
    double[] byShift(double[] kernel) {
        double[] changed = new double[kernel.length];
        for (int k = 0; k <= length / 2; k++) {
            double factor = 2 * Math.PI * time(k);
            set(changed, k, factor * kernel[2 * k + 1], -factor * kernel[2 * k]);
        }
        return changed;
    }

    /// A kernel times `factor · t^power`.
    double[] times(double[] kernel, double factor, int power) {
        double[] changed = new double[kernel.length];
        for (int k = 0; k <= length / 2; k++) {
            double f = factor * Math.pow(time(k), power);
            set(changed, k, f * kernel[2 * k], f * kernel[2 * k + 1]);
        }
        return changed;
    }

    private double time(int k) {
        return k / (length * step);
    }

    /// Sets a time and its negative; the one in the middle is both and therefore real.
    private void set(double[] kernel, int k, double real, double imaginary) {
        kernel[2 * k] = real;
        kernel[2 * k + 1] = k == length / 2 ? 0 : imaginary;
        if (k > 0 && k < length / 2) {
            kernel[2 * (length - k)] = real;
            kernel[2 * (length - k) + 1] = -imaginary;
        }
    }

    /// The signal of a pattern over time.
    double[] signal(double[] bins) {
        double[] signal = new double[2 * length];
        for (int i = 0; i < points; i++) {
            signal[2 * i] = bins[i];
        }
        transform.forward(signal, 0);
        return signal;
    }

    /// Patterns of a signal times `one + i · other`, cut from `from` on to the lengths of the
    /// arrays.
    void patterns(
            double[] signal,
            double[] one,
            double[] other,
            int from,
            double[] toOne,
            double[] toOther) {
        double[] product = new double[2 * length];
        for (int k = 0; k < 2 * length; k += 2) {
            double real = one[k] - other[k + 1];
            double imaginary = one[k + 1] + other[k];
            product[k] = signal[k] * real - signal[k + 1] * imaginary;
            product[k + 1] = signal[k] * imaginary + signal[k + 1] * real;
        }
        write(product, from, toOne, toOther);
    }

    /// Blurs two patterns by one kernel. Both travel at the same size, lest the rounding of the
    /// greater drowns the lesser.
    void both(double[] a, double[] b, double[] kernel, int from, double[] toOne, double[] toOther) {
        double sizeA = size(a);
        double sizeB = size(b);
        double[] product = new double[2 * length];
        for (int i = 0; i < points; i++) {
            product[2 * i] = a[i] / sizeA;
            product[2 * i + 1] = b[i] / sizeB;
        }
        transform.forward(product, 0);
        for (int k = 0; k < 2 * length; k += 2) {
            double real = product[k];
            double imaginary = product[k + 1];
            product[k] = real * kernel[k] - imaginary * kernel[k + 1];
            product[k + 1] = real * kernel[k + 1] + imaginary * kernel[k];
        }
        write(product, from, toOne, toOther);
        for (int i = 0; i < toOne.length; i++) {
            toOne[i] *= sizeA;
            toOther[i] *= sizeB;
        }
    }

    private static double size(double[] values) {
        double largest = Double.MIN_NORMAL;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private void write(double[] product, int from, double[] toOne, double[] toOther) {
        transform.inverse(product, 0);
        for (int i = 0; i < toOne.length; i++) {
            toOne[i] = product[2 * (from + i)];
            toOther[i] = product[2 * (from + i) + 1];
        }
    }
}
