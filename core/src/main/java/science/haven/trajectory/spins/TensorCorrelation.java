package science.haven.trajectory.spins;

import science.haven.math.FourierTransform;

import java.util.Arrays;

/// Autocorrelation of traceless symmetric tensors over time, without their means: what stands still
/// does not relax.
///
/// Of a tensor the five numbers `(xx − yy)/√2, √(3/2) zz, √2 xy, √2 xz, √2 yz` are kept, whose
/// products sum to that of two tensors.
final class TensorCorrelation {

    static final int PARTS = 5;

    private final int frames;
    private final FourierTransform transform;
    private final double[] pair;

    TensorCorrelation(int frames) {
        this.frames = frames;
        transform = new FourierTransform(Integer.highestOneBit(2 * frames - 1) * 2);
        pair = new double[2 * transform.length()];
    }

    /// Room for the power of what one ion sees.
    double[] power() {
        return new double[2 * transform.length()];
    }

    /// The five numbers of a tensor built on a direction, `(uu − 1/3) · factor`.
    static void parts(double x, double y, double z, double factor, double[][] into, int at) {
        double square = x * x + y * y + z * z;
        double scale = factor / square;
        into[0][at] += scale * (x * x - y * y) * Math.sqrt(0.5);
        into[1][at] += scale * (z * z - square / 3) * Math.sqrt(1.5);
        into[2][at] += scale * x * y * Math.sqrt(2);
        into[3][at] += scale * x * z * Math.sqrt(2);
        into[4][at] += scale * y * z * Math.sqrt(2);
    }

    /// Adds the power of a tensor over time.
    void add(double[][] parts, double[]... powers) {
        for (int first = 0; first < PARTS; first += 2) {
            Arrays.fill(pair, 0);
            for (int part = first; part < Math.min(first + 2, PARTS); part++) {
                double mean = Arrays.stream(parts[part], 0, frames).sum() / frames;
                for (int k = 0; k < frames; k++) {
                    pair[2 * k + part - first] = parts[part][k] - mean;
                }
            }
            transform.forward(pair, 0);
            for (int k = 0; k < pair.length; k += 2) {
                double power = pair[k] * pair[k] + pair[k + 1] * pair[k + 1];
                for (double[] own : powers) {
                    own[k] += power;
                }
            }
        }
    }

    /// The correlation function of a power, with the mean over all origins.
    double[] correlation(double[] power) {
        transform.inverse(power, 0);
        double[] correlation = new double[frames];
        for (int n = 0; n < frames; n++) {
            correlation[n] = power[2 * n] / (frames - n);
        }
        return correlation;
    }
}
