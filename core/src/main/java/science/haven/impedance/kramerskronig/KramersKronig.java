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

    /// Passes until the noise of two ranges is known, and the change of its logarithm that ends
    /// them.
    private static final int PASSES = 6;

    private static final double SETTLED = 0.05;

    /// Ranges do not differ more than this in what their uncertainties leave open.
    private static final double MOST = 100;

    /// No instrument is better than this, relative to |Z|.
    private static final double FINEST = 1e-5;

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

    /// Tests a spectrum that two instruments measured. Each has noise of its own, which the
    /// residuals tell: the uncertainties are only believed up to one factor per instrument.
    ///
    /// @param spectrum all points
    /// @param sigma standard uncertainty per component in Ω, one per point
    /// @param second true for each point of the second instrument
    /// @return noise, residuals and remarks
    public static KramersKronigTest test(
            ImpedanceSpectrum spectrum, double[] sigma, boolean[] second) {
        if (sigma.length != spectrum.size() || second.length != spectrum.size()) {
            throw new IllegalArgumentException(
                    "sigma and second must have %d values, got %d and %d"
                            .formatted(spectrum.size(), sigma.length, second.length));
        }
        KramersKronig test = on(spectrum.frequency());
        double[] re = test.sorted(spectrum.real());
        double[] im = test.sorted(spectrum.imaginary());
        double[] relative = relative(test.sorted(sigma), modulus(re, im));
        boolean[] other = new boolean[second.length];
        for (int i = 0; i < other.length; i++) {
            other[i] = second[test.ascending[i]];
        }
        return test.verdict(
                (dictionary, anySign) -> test.ranges(dictionary, anySign, re, im, relative, other));
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
        double[] re = sorted(real);
        double[] im = sorted(imaginary);
        double[] alike = new double[re.length];
        Arrays.fill(alike, 1);
        return verdict((dictionary, anySign) -> fit(dictionary, anySign, re, im, alike));
    }

    private double[] sorted(double[] values) {
        return Arrays.stream(ascending).mapToDouble(i -> values[i]).toArray();
    }

    /// A fit with a dictionary, with coefficients of either sign or not.
    private interface Fit {
        Residuals of(DebyeDictionary dictionary, boolean anySign);
    }

    private KramersKronigTest verdict(Fit fit) {
        Residuals positive = fit.of(passive, false);
        if (!positive.structured()) {
            return positive.verdict();
        }
        Residuals either = fit.of(signed, true);
        boolean explains = !either.structured() && either.noise() < positive.noise();
        return explains ? either.verdict() : positive.verdict();
    }

    /// Fits until the noise of both ranges fits its weights.
    private Residuals ranges(
            DebyeDictionary dictionary,
            boolean anySign,
            double[] real,
            double[] imaginary,
            double[] relative,
            boolean[] second) {
        double[] scale = relative;
        Residuals residuals = fit(dictionary, anySign, real, imaginary, scale);
        for (int pass = 0; pass < PASSES; pass++) {
            double ratio = residuals.noiseOf(second, true) / residuals.noiseOf(second, false);
            if (!(ratio > 1 / MOST && ratio < MOST) || Math.abs(Math.log(ratio)) < SETTLED) {
                break;
            }
            double[] own = scale.clone();
            for (int i = 0; i < own.length; i++) {
                own[i] *= second[i] ? ratio : 1;
            }
            scale = normalised(own);
            residuals = fit(dictionary, anySign, real, imaginary, scale);
        }
        return residuals;
    }

    private Residuals fit(
            DebyeDictionary dictionary,
            boolean anySign,
            double[] real,
            double[] imaginary,
            double[] scale) {
        double[] sigma = modulus(real, imaginary);
        Arrays.setAll(sigma, i -> sigma[i] * scale[i]);
        double[] weight = Arrays.stream(sigma).map(s -> 1 / (s * s)).toArray();
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
            modelReal[i] = (real[i] - modelReal[i]) / sigma[i];
            modelImaginary[i] = (imaginary[i] - modelImaginary[i]) / sigma[i];
        }
        return new Residuals(
                sorted(frequency),
                modelReal,
                modelImaginary,
                scale,
                nnls.passiveCount(),
                negative(coefficients));
    }

    /// Uncertainties relative to |Z|, for points as noisy as the average 1.
    private static double[] relative(double[] sigma, double[] modulus) {
        double[] relative = new double[sigma.length];
        Arrays.setAll(relative, i -> Math.max(sigma[i] / modulus[i], FINEST));
        return normalised(relative);
    }

    private static double[] normalised(double[] scale) {
        double squares = Arrays.stream(scale).map(s -> s * s).average().orElse(1);
        return Arrays.stream(scale).map(s -> s / Math.sqrt(squares)).toArray();
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
