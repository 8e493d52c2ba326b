package science.haven.trajectory.spins;

import science.haven.math.Autocorrelation;

import java.util.Arrays;

/// Autocorrelation over time of the traceless symmetric tensors that one nucleus sees, without
/// their means: what stands still does not relax.
///
/// Of a tensor the five numbers `(xx − yy)/√2, √(3/2) zz, √2 xy, √2 xz, √2 yz` are kept, whose
/// products sum to that of two tensors.
final class TensorCorrelation {

    private static final int PARTS = 5;

    private final int frames;
    private final Autocorrelation sum;

    TensorCorrelation(int frames) {
        this.frames = frames;
        sum = new Autocorrelation(frames);
    }

    /// Room for the five numbers at all times.
    static double[][] parts(int frames) {
        return new double[PARTS][frames];
    }

    /// Adds to the five numbers those of a tensor built on a direction, `(uu − 1/3) · factor`.
    static void add(double[] way, double factor, double[][] into, int at) {
        double x = way[0];
        double y = way[1];
        double z = way[2];
        double square = x * x + y * y + z * z;
        double scale = factor / square;
        into[0][at] += scale * (x * x - y * y) * Math.sqrt(0.5);
        into[1][at] += scale * (z * z - square / 3) * Math.sqrt(1.5);
        into[2][at] += scale * x * y * Math.sqrt(2);
        into[3][at] += scale * x * z * Math.sqrt(2);
        into[4][at] += scale * y * z * Math.sqrt(2);
    }

    /// Takes in a tensor over time, which is changed.
    void add(double[][] parts) {
        for (double[] part : parts) {
            double mean = Arrays.stream(part).sum() / frames;
            for (int k = 0; k < frames; k++) {
                part[k] -= mean;
            }
            sum.add(part);
        }
    }

    /// The correlation function, the mean over all origins times a factor.
    double[] mean(double factor) {
        double[] correlation = sum.sum();
        for (int n = 0; n < frames; n++) {
            correlation[n] *= factor / (frames - n);
        }
        return correlation;
    }
}
