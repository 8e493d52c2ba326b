package science.haven.impedance.kramerskronig;

import science.haven.data.ImpedanceSpectrum;
import science.haven.math.Nnls;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Kramers-Kronig test on fixed frequencies: is there any passive, linear, causal and stable sample
/// with this spectrum, and how large is the noise around it?
///
/// The spectrum is fitted, weighted with 1/|Z|, by a series of R, L, C and RC elements that is
/// dense in time constants and reaches beyond the window. No coefficient may be negative: that
/// keeps the fit from following the noise, so there is no number of elements to choose. If a
/// structure remains, a sparse set of RC elements of either sign is tried as well, for inductive
/// loops.
///
/// Immutable; make one per list of frequencies and use it for all spectra on it.
///
/// @see "B. A. Boukamp, J. Electrochem. Soc. 142 (1995) 1885"
public final class KramersKronig {

    /// Fine enough that a single RC element between two time constants is met within 0.03 %.
    private static final double PER_DECADE = 24;

    private static final double BEYOND = 1.5;

    /// Sparse, because elements of either sign follow the noise if there are many.
    private static final double SIGNED_PER_DECADE = 3;

    private final double[] frequency;

    /// The order of ascending frequency.
    private final int[] ascending;

    private final DebyeDictionary passive;
    private final DebyeDictionary signed;

    private KramersKronig(double[] frequency) {
        this.frequency = frequency.clone();
        ascending =
                IntStream.range(0, frequency.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> frequency[i]))
                        .mapToInt(i -> i)
                        .toArray();
        double[] sorted = Arrays.stream(ascending).mapToDouble(i -> frequency[i]).toArray();
        passive = DebyeDictionary.of(sorted, PER_DECADE, BEYOND);
        signed = DebyeDictionary.of(sorted, SIGNED_PER_DECADE, 0);
    }

    /// A test for all spectra on these frequencies.
    ///
    /// @param frequency frequencies in Hz, in the order of the spectra
    /// @return the test
    public static KramersKronig on(double[] frequency) {
        return new KramersKronig(frequency);
    }

    /// Tests one spectrum.
    ///
    /// @param spectrum the spectrum
    /// @return noise, residuals and remarks
    public static KramersKronigTest test(ImpedanceSpectrum spectrum) {
        return on(spectrum.frequency()).test(spectrum.real(), spectrum.imaginary());
    }

    /// Tests a spectrum on the frequencies of this test.
    ///
    /// @param real Z′ in Ω, one per frequency
    /// @param imaginary Z″ in Ω, one per frequency
    /// @return noise, residuals and remarks
    public KramersKronigTest test(double[] real, double[] imaginary) {
        if (real.length != frequency.length || imaginary.length != frequency.length) {
            throw new IllegalArgumentException(
                    "real and imaginary must have %d values in Ω, got %d and %d"
                            .formatted(frequency.length, real.length, imaginary.length));
        }
        double[] re = Arrays.stream(ascending).mapToDouble(i -> real[i]).toArray();
        double[] im = Arrays.stream(ascending).mapToDouble(i -> imaginary[i]).toArray();
        double[] sorted = Arrays.stream(ascending).mapToDouble(i -> frequency[i]).toArray();
        Residuals positive = fit(passive, false, sorted, re, im);
        if (!positive.structured()) {
            return positive.verdict();
        }
        Residuals either = fit(signed, true, sorted, re, im);
        boolean explains = !either.structured() && either.noise() < positive.noise();
        return explains ? either.verdict() : positive.verdict();
    }

    private static Residuals fit(
            DebyeDictionary dictionary,
            boolean anySign,
            double[] frequency,
            double[] real,
            double[] imaginary) {
        double[] modulus = modulus(real, imaginary);
        double[] weight = Arrays.stream(modulus).map(m -> 1 / (m * m)).toArray();
        boolean[] free = new boolean[dictionary.columns()];
        Arrays.fill(free, anySign);
        Nnls nnls = new Nnls(free);
        double[] coefficients = new double[dictionary.columns()];
        nnls.solve(
                dictionary.gram(weight), dictionary.moments(weight, real, imaginary), coefficients);
        double[] modelReal = new double[real.length];
        double[] modelImaginary = new double[real.length];
        dictionary.impedance(coefficients, modelReal, modelImaginary);
        for (int i = 0; i < real.length; i++) {
            modelReal[i] = (real[i] - modelReal[i]) / modulus[i];
            modelImaginary[i] = (imaginary[i] - modelImaginary[i]) / modulus[i];
        }
        return new Residuals(
                frequency, modelReal, modelImaginary, nnls.passiveCount(), negative(coefficients));
    }

    /// |Z|, kept away from zero so that a short circuit has weights too.
    private static double[] modulus(double[] real, double[] imaginary) {
        double[] modulus = new double[real.length];
        for (int i = 0; i < real.length; i++) {
            modulus[i] = Math.hypot(real[i], imaginary[i]);
        }
        double largest = Arrays.stream(modulus).max().orElse(0);
        double least = largest > 0 ? 1e-12 * largest : 1;
        return Arrays.stream(modulus).map(m -> Math.max(m, least)).toArray();
    }

    private static double negative(double[] coefficients) {
        double negative = 0;
        double positive = 0;
        for (int k = DebyeDictionary.FIRST_RELAXATION; k < coefficients.length; k++) {
            negative += Math.max(0, -coefficients[k]);
            positive += Math.max(0, coefficients[k]);
        }
        return positive > 0 ? negative / positive : 0;
    }
}
