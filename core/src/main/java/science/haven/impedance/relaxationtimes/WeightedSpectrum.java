package science.haven.impedance.relaxationtimes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// A spectrum divided by its typical modulus, so that ohm and megaohm look alike, with the weights
/// 1/|Z|².
///
/// @param omega angular frequencies in rad·s⁻¹
/// @param real Z′ over the scale, dimensionless
/// @param imaginary Z″ over the scale, dimensionless
/// @param weight weight of each point, dimensionless
/// @param scale median of |Z| in Ω
record WeightedSpectrum(
        double[] omega, double[] real, double[] imaginary, double[] weight, double scale) {

    /// Z″/|Z| that counts as inductive.
    private static final double NOTICEABLE = 0.01;

    private static final double NEAR_DECADES = 0.7;

    static WeightedSpectrum of(double[] omega, double[] real, double[] imaginary) {
        int n = real.length;
        double[] modulus = new double[n];
        for (int i = 0; i < n; i++) {
            modulus[i] = Math.hypot(real[i], imaginary[i]);
        }
        double[] sorted = modulus.clone();
        Arrays.sort(sorted);
        double scale = sorted[n / 2] > 0 ? sorted[n / 2] : Math.max(sorted[n - 1], 1e-300);
        double[] re = new double[n];
        double[] im = new double[n];
        double[] weight = new double[n];
        for (int i = 0; i < n; i++) {
            re[i] = real[i] / scale;
            im[i] = imaginary[i] / scale;
            double relative = Math.max(modulus[i] / scale, 1e-12);
            weight[i] = 1 / (relative * relative);
        }
        return new WeightedSpectrum(omega, re, im, weight, scale);
    }

    /// Weighted product of two spectra.
    double product(double[] re1, double[] im1, double[] re2, double[] im2) {
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += weight[i] * (re1[i] * re2[i] + im1[i] * im2[i]);
        }
        return sum;
    }

    double square() {
        return product(real, imaginary, real, imaginary);
    }

    /// Whether −Z″ grows towards the lowest frequencies: an electrode that blocks, or an arc cut
    /// off.
    boolean capacitiveTail() {
        int[] low = lowest(6);
        double first = 0;
        double second = 0;
        for (int i = 0; i < low.length; i++) {
            if (2 * i < low.length) {
                first -= imaginary[low[i]];
            } else {
                second -= imaginary[low[i]];
            }
        }
        return first > 0 && first > second;
    }

    /// For each time constant, whether the spectrum is inductive (Z″ > 0) at ω = 1/τ or near it:
    /// there a relaxation of negative resistance makes sense. Beyond the window, its end counts.
    boolean[] inductive(double[] tau) {
        boolean[] inductive = new boolean[tau.length];
        double highest = Arrays.stream(omega).max().orElseThrow();
        double lowest = Arrays.stream(omega).min().orElseThrow();
        for (int i = 0; i < omega.length; i++) {
            if (imaginary[i] * Math.sqrt(weight[i]) > NOTICEABLE) {
                for (int k = 0; k < tau.length; k++) {
                    double near = Math.clamp(1 / tau[k], lowest, highest);
                    inductive[k] |= Math.abs(Math.log10(omega[i] / near)) < NEAR_DECADES;
                }
            }
        }
        return inductive;
    }

    private int[] lowest(int count) {
        return IntStream.range(0, omega.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> omega[i]))
                .limit(count)
                .mapToInt(i -> i)
                .toArray();
    }
}
