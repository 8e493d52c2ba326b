package science.haven.impedance.relaxationtimes;

import science.haven.data.ImpedanceSpectrum;
import science.haven.impedance.kramerskronig.DebyeDictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/// Distribution of relaxation times of spectra on fixed frequencies.
///
/// Weighted with 1/|Z|; γ is not negative and as smooth as the evidence asks for; R∞, L and, if the
/// spectrum has a tail, a blocking electrode stand beside it without penalty. Whether there is a
/// tail, or an inductive loop that needs negative γ, is decided by the evidence as well.
/// Multiplying Z by a factor multiplies the distribution by it and changes nothing else.
///
/// Immutable; make one per list of frequencies and use it for all spectra on it.
public final class RelaxationTimes {

    private static final double PER_DECADE = 10;

    private static final double BEYOND = 1;

    /// Exponents of the electrode's columns; a capacitance (n = 1) has its own.
    private static final double[] EXPONENTS = {
        0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95
    };

    private final double[] frequency;
    private final DebyeDictionary dictionary;
    private final double[] tau;
    private final RegularisedFit.Grid grid;

    /// Real and imaginary part of each electrode column.
    private final double[][][] electrodes;

    private RelaxationTimes(double[] frequency) {
        if (frequency.length < 3) {
            throw new IllegalArgumentException(
                    "frequency must have at least 3 values in Hz, got " + frequency.length);
        }
        this.frequency = frequency.clone();
        dictionary = DebyeDictionary.of(frequency, PER_DECADE, BEYOND);
        tau = dictionary.tau();
        grid = new RegularisedFit.Grid(tau.length, Math.log(tau[1] / tau[0]));
        electrodes = new double[EXPONENTS.length][][];
        for (int m = 0; m < EXPONENTS.length; m++) {
            electrodes[m] = electrode(EXPONENTS[m], dictionary.omega());
        }
    }

    /// Analysis of all spectra on these frequencies.
    ///
    /// @param frequency at least three frequencies in Hz
    /// @return the analysis
    public static RelaxationTimes on(double[] frequency) {
        return new RelaxationTimes(frequency);
    }

    /// Distribution of one spectrum.
    ///
    /// @param spectrum the spectrum
    /// @return its distribution of relaxation times
    public static RelaxationDistribution of(ImpedanceSpectrum spectrum) {
        return on(spectrum.frequency()).of(spectrum.real(), spectrum.imaginary());
    }

    /// Distribution of a spectrum on the frequencies of this analysis.
    ///
    /// @param real Z′ in Ω, one per frequency
    /// @param imaginary Z″ in Ω, one per frequency
    /// @return its distribution of relaxation times
    public RelaxationDistribution of(double[] real, double[] imaginary) {
        if (real.length != frequency.length || imaginary.length != frequency.length) {
            throw new IllegalArgumentException(
                    "real and imaginary must have %d values in Ω, got %d and %d"
                            .formatted(frequency.length, real.length, imaginary.length));
        }
        WeightedSpectrum data = WeightedSpectrum.of(dictionary.omega(), real, imaginary);
        boolean[] signs = new boolean[tau.length];
        boolean[] inductive = data.inductive(tau);
        Hypothesis best = hypothesis(data, false, signs);
        if (!Arrays.equals(inductive, signs)) {
            best = best.orBetter(hypothesis(data, false, inductive));
        }
        if (data.capacitiveTail()) {
            best = best.orBetter(hypothesis(data, true, best.free()));
        }
        best.fit().sharpen(best.optimum());
        return distribution(data, best.fit(), best.electrode());
    }

    private record Hypothesis(
            RegularisedFit fit, boolean electrode, boolean[] free, RegularisedFit.Optimum optimum) {

        Hypothesis orBetter(Hypothesis other) {
            return other.optimum.surprise() < optimum.surprise() ? other : this;
        }
    }

    private Hypothesis hypothesis(WeightedSpectrum data, boolean electrode, boolean[] free) {
        RegularisedFit fit = fit(data, electrode, free);
        return new Hypothesis(fit, electrode, free, fit.optimise());
    }

    private RegularisedFit fit(WeightedSpectrum data, boolean electrode, boolean[] free) {
        int inner = dictionary.columns();
        int n = inner + (electrode ? EXPONENTS.length : 0);
        double[] gram = dictionary.gram(data.weight());
        double[] moments = dictionary.moments(data.weight(), data.real(), data.imaginary());
        if (electrode) {
            gram = widen(gram, inner, n);
            moments = Arrays.copyOf(moments, n);
            for (int m = 0; m < EXPONENTS.length; m++) {
                addElectrode(data, gram, moments, inner + m);
            }
        } else {
            clear(gram, n, DebyeDictionary.ELASTANCE);
        }
        return new RegularisedFit(gram, moments, data.square(), 2 * frequency.length, grid, free);
    }

    private static double[] widen(double[] gram, int inner, int n) {
        double[] wide = new double[n * n];
        for (int i = 0; i < inner; i++) {
            System.arraycopy(gram, i * inner, wide, i * n, inner);
        }
        return wide;
    }

    /// A column without length stays out of the fit.
    private static void clear(double[] gram, int n, int column) {
        for (int i = 0; i < n; i++) {
            gram[column * n + i] = 0;
            gram[i * n + column] = 0;
        }
    }

    /// Adds the products of one electrode column with all columns before it and with itself.
    private void addElectrode(WeightedSpectrum data, double[] gram, double[] moments, int column) {
        int n = moments.length;
        int inner = dictionary.columns();
        double[][] z = electrodes[column - inner];
        double[] products = dictionary.moments(data.weight(), z[0], z[1]);
        for (int j = 0; j < inner; j++) {
            gram[column * n + j] = products[j];
            gram[j * n + column] = products[j];
        }
        for (int j = inner; j <= column; j++) {
            double[][] other = electrodes[j - inner];
            double product = data.product(z[0], z[1], other[0], other[1]);
            gram[column * n + j] = product;
            gram[j * n + column] = product;
        }
        moments[column] = data.product(z[0], z[1], data.real(), data.imaginary());
    }

    /// Real and imaginary part of `(iω)^{−n}` at all frequencies.
    private static double[][] electrode(double n, double[] omega) {
        double[][] z = new double[2][omega.length];
        for (int i = 0; i < omega.length; i++) {
            double modulus = Math.pow(omega[i], -n);
            z[0][i] = modulus * Math.cos(n * Math.PI / 2);
            z[1][i] = -modulus * Math.sin(n * Math.PI / 2);
        }
        return z;
    }

    private RelaxationDistribution distribution(
            WeightedSpectrum data, RegularisedFit fit, boolean electrode) {
        double[] x = fit.solution();
        double scale = data.scale();
        double[] gamma = new double[tau.length];
        double[] uncertainty = new double[tau.length];
        double negative = 0;
        double[] direction = new double[x.length];
        for (int k = 0; k < tau.length; k++) {
            int column = DebyeDictionary.FIRST_RELAXATION + k;
            gamma[k] = scale * x[column] / grid.spacing();
            direction[column] = scale / grid.spacing();
            uncertainty[k] = fit.deviation(direction);
            direction[column] = 0;
            negative -= Math.min(0, scale * x[column]);
        }
        double[][] residuals = residuals(data, x);
        List<RelaxationPeak> peaks = new Peaks(tau, gamma, scale, fit).find();
        return new RelaxationDistribution(
                tau,
                gamma,
                uncertainty,
                scale * x[DebyeDictionary.RESISTANCE],
                scale * x[DebyeDictionary.INDUCTANCE],
                electrode ? blocking(x, scale) : List.of(),
                peaks,
                residuals[0],
                residuals[1],
                fit.noise(),
                remarks(peaks, negative));
    }

    private List<RelaxationDistribution.Blocking> blocking(double[] x, double scale) {
        List<RelaxationDistribution.Blocking> electrode = new ArrayList<>();
        for (int m = 0; m < EXPONENTS.length; m++) {
            double inverseQ = scale * x[dictionary.columns() + m];
            if (inverseQ > 0) {
                electrode.add(new RelaxationDistribution.Blocking(EXPONENTS[m], inverseQ));
            }
        }
        if (x[DebyeDictionary.ELASTANCE] > 0) {
            electrode.add(
                    new RelaxationDistribution.Blocking(1, scale * x[DebyeDictionary.ELASTANCE]));
        }
        return electrode;
    }

    private double[][] residuals(WeightedSpectrum data, double[] x) {
        int n = frequency.length;
        double[][] model = new double[2][n];
        dictionary.impedance(Arrays.copyOf(x, dictionary.columns()), model[0], model[1]);
        for (int m = 0; m < x.length - dictionary.columns(); m++) {
            double inverseQ = x[dictionary.columns() + m];
            double[][] z = electrodes[m];
            for (int i = 0; i < n; i++) {
                model[0][i] += inverseQ * z[0][i];
                model[1][i] += inverseQ * z[1][i];
            }
        }
        for (int i = 0; i < n; i++) {
            double weight = Math.sqrt(data.weight()[i]);
            model[0][i] = (data.real()[i] - model[0][i]) * weight;
            model[1][i] = (data.imaginary()[i] - model[1][i]) * weight;
        }
        return model;
    }

    private List<RelaxationRemark> remarks(List<RelaxationPeak> peaks, double negative) {
        List<RelaxationRemark> remarks = new ArrayList<>();
        double shortest = 1 / (2 * Math.PI * DoubleStream.of(frequency).max().orElseThrow());
        double longest = 1 / (2 * Math.PI * DoubleStream.of(frequency).min().orElseThrow());
        for (RelaxationPeak peak : peaks) {
            double place = peak.tau().value();
            if (place < shortest || place > longest) {
                remarks.add(new RelaxationRemark.OutsideWindow(place, shortest, longest));
            }
        }
        if (negative > 0) {
            remarks.add(new RelaxationRemark.NegativeRelaxation(negative));
        }
        return remarks;
    }
}
