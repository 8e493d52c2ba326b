package science.haven.impedance;

import science.haven.data.ImpedanceSpectrum;
import science.haven.impedance.circuit.law.FrequencyGrid;

import java.util.DoubleSummaryStatistics;
import java.util.stream.IntStream;

/// The points of a spectrum that a fit uses, with their weights.
///
/// Points with Z = 0 are left out: nothing relative can be said of them, and no cell has them.
///
/// @param frequency frequencies in Hz
/// @param real Z′ in Ω
/// @param imaginary Z″ in Ω
/// @param weightReal inverse uncertainty of Z′ in Ω⁻¹
/// @param weightImaginary inverse uncertainty of Z″ in Ω⁻¹
/// @param zeros how many points were left out
public record WeightedSpectrum(
        double[] frequency,
        double[] real,
        double[] imaginary,
        double[] weightReal,
        double[] weightImaginary,
        int zeros) {

    /// Part of |Z| below which a proportional weight does not go: a part that crosses zero must not
    /// own the fit.
    private static final double LEAST_PART = 1e-2;

    /// Picks the points of a spectrum that the options let in.
    ///
    /// @param spectrum the data
    /// @param options weights and window
    /// @return the points with their weights
    public static WeightedSpectrum of(ImpedanceSpectrum spectrum, ImpedanceOptions options) {
        int[] used = used(spectrum, options);
        double[] sigmaReal = new double[used.length];
        double[] sigmaImaginary = new double[used.length];
        for (int i = 0; i < used.length; i++) {
            double re = spectrum.real()[used[i]];
            double im = spectrum.imaginary()[used[i]];
            double modulus = Math.hypot(re, im);
            switch (options.weighting()) {
                case Weighting.Modulus _ -> sigmaReal[i] = sigmaImaginary[i] = modulus;
                case Weighting.Uniform _ -> sigmaReal[i] = sigmaImaginary[i] = 1;
                case Weighting.Proportional _ -> {
                    sigmaReal[i] = Math.max(Math.abs(re), LEAST_PART * modulus);
                    sigmaImaginary[i] = Math.max(Math.abs(im), LEAST_PART * modulus);
                }
                case Weighting.Given(var givenReal, var givenImaginary) -> {
                    sigmaReal[i] = givenReal[used[i]];
                    sigmaImaginary[i] = givenImaginary[used[i]];
                }
            }
        }
        return new WeightedSpectrum(
                pick(spectrum.frequency(), used),
                pick(spectrum.real(), used),
                pick(spectrum.imaginary(), used),
                inverse(sigmaReal),
                inverse(sigmaImaginary),
                inWindow(spectrum, options).length - used.length);
    }

    private static int[] used(ImpedanceSpectrum spectrum, ImpedanceOptions options) {
        if (options.weighting() instanceof Weighting.Given(var real, var _)
                && real.length != spectrum.size()) {
            throw new IllegalArgumentException(
                    "given uncertainties must be as many as points, got %d for %d points"
                            .formatted(real.length, spectrum.size()));
        }
        return IntStream.of(inWindow(spectrum, options))
                .filter(i -> spectrum.real()[i] != 0 || spectrum.imaginary()[i] != 0)
                .toArray();
    }

    private static int[] inWindow(ImpedanceSpectrum spectrum, ImpedanceOptions options) {
        return IntStream.range(0, spectrum.size())
                .filter(i -> spectrum.frequency()[i] >= options.lowest())
                .filter(i -> spectrum.frequency()[i] <= options.highest())
                .toArray();
    }

    private static double[] pick(double[] values, int[] used) {
        return IntStream.of(used).mapToDouble(i -> values[i]).toArray();
    }

    private static double[] inverse(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> 1 / values[i]).toArray();
    }

    int size() {
        return frequency.length;
    }

    FrequencyGrid grid() {
        return new FrequencyGrid(frequency);
    }

    long distinctFrequencies() {
        return IntStream.range(0, size()).mapToDouble(i -> frequency[i]).distinct().count();
    }

    /// Least and greatest |Z| in Ω.
    double[] extremeModuli() {
        DoubleSummaryStatistics moduli =
                IntStream.range(0, size())
                        .mapToDouble(i -> Math.hypot(real[i], imaginary[i]))
                        .summaryStatistics();
        return new double[] {moduli.getMin(), moduli.getMax()};
    }

    /// Whether Z″ is positive at the highest frequency.
    boolean endsInductive() {
        int top = 0;
        for (int i = 1; i < size(); i++) {
            top = frequency[i] > frequency[top] ? i : top;
        }
        return size() > 0 && imaginary[top] > 0;
    }

    boolean isConstant() {
        return IntStream.range(1, size())
                .allMatch(i -> real[i] == real[0] && imaginary[i] == imaginary[0]);
    }

    /// At most so many points, evenly taken, with modulus weights: enough to search starts on.
    WeightedSpectrum thinned(int most) {
        int step = Math.max(1, (size() + most - 1) / most);
        int[] kept = IntStream.range(0, (size() + step - 1) / step).map(i -> i * step).toArray();
        double[] re = pick(real, kept);
        double[] im = pick(imaginary, kept);
        double[] weight =
                IntStream.range(0, kept.length)
                        .mapToDouble(i -> 1 / Math.hypot(re[i], im[i]))
                        .toArray();
        return new WeightedSpectrum(pick(frequency, kept), re, im, weight, weight, 0);
    }
}
