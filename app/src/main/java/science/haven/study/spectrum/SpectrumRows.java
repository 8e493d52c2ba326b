package science.haven.study.spectrum;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.Spectrum;
import science.haven.fit.Interval;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.spectrum.NmrSpectra;
import science.haven.spectrum.Processed;
import science.haven.spectrum.Recipe;
import science.haven.spectrum.baseline.SignalFree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The spectra of an array of experiments, processed alike.
///
/// @param signal what was recorded
/// @param rows the spectra, one per row
/// @param log how the raw signals were processed; empty if the file holds spectra
/// @param remarks what the processing has to say
public record SpectrumRows(
        NmrSignal signal, List<Spectrum> rows, Optional<Recipe> log, List<Remark> remarks) {

    /// Integrals of all rows over one region.
    ///
    /// @param values one per row, in the unit of the spectra times ppm
    /// @param sigma their standard uncertainties, all alike, in the unit of `values`; empty where
    ///   there is no noise
    public record Integrals(double[] values, double[] sigma) {}

    /// Keeps copies of the lists.
    public SpectrumRows {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /// Processes the rows of a signal.
    ///
    /// @param signal raw signals, or spectra, which stay as they are
    /// @param asked how raw signals are processed; empty for what suits them
    /// @return the spectra
    public static SpectrumRows of(NmrSignal signal, Optional<Recipe> asked) {
        boolean raw = signal.direct().domain() == SpectralAxis.Domain.TIME;
        Recipe recipe = raw ? asked.orElseGet(() -> Recipe.propose(signal)) : new Recipe(List.of());
        Processed processed = recipe.apply(signal);
        List<Spectrum> rows =
                IntStream.range(0, processed.signal().rows())
                        .mapToObj(r -> NmrSpectra.real(processed.signal().row(r)))
                        .toList();
        return new SpectrumRows(
                signal,
                rows,
                raw ? Optional.of(processed.log()) : Optional.empty(),
                processed.remarks());
    }

    /// Integrates all rows.
    ///
    /// @param region what is integrated, in ppm
    /// @param noise what the processing does to noise
    /// @return the integrals with their noise
    public Integrals integrals(Interval region, RowNoise noise) {
        double[] values = new double[rows.size()];
        double[] sigma = new double[rows.size()];
        for (int r = 0; r < values.length; r++) {
            Measured integral = NmrSpectra.integral(rows.get(r), region.lower(), region.upper());
            values[r] = integral.value();
            sigma[r] = integral.uncertainty();
        }
        return new Integrals(values, common(sigma, noise.widening(region)));
    }

    /// All rows were recorded alike, so that their noise is: the mean of the variances.
    ///
    /// @param sigma standard uncertainties of the rows, in any one unit
    /// @param widening a factor on all of them, dimensionless
    /// @return one standard uncertainty for each row, in the unit of `sigma`; empty where there is
    ///   no noise
    public static double[] common(double[] sigma, double widening) {
        double squares = 0;
        for (double s : sigma) {
            squares += s * s;
        }
        double mean = widening * Math.sqrt(squares / sigma.length);
        if (!(mean > 0)) {
            return new double[0];
        }
        double[] all = new double[sigma.length];
        Arrays.fill(all, mean);
        return all;
    }

    /// The row of greatest power.
    ///
    /// @return its spectrum
    public Spectrum strongest() {
        Spectrum strongest = rows.getFirst();
        double most = 0;
        for (Spectrum row : rows) {
            double power = 0;
            for (double y : row.intensity()) {
                power += y * y;
            }
            if (power > most) {
                most = power;
                strongest = row;
            }
        }
        return strongest;
    }

    /// Where a spectrum is not free of signal, from one free point to the next, ascending.
    ///
    /// @param spectrum the spectrum
    /// @return stretches, in the unit of its abscissa
    public static List<Interval> stretches(Spectrum spectrum) {
        double[] shift = spectrum.abscissa();
        boolean[] free = SignalFree.of(spectrum.intensity());
        List<Interval> stretches = new ArrayList<>();
        int first = 0;
        for (int i = 0; i <= free.length; i++) {
            if (i == free.length || free[i]) {
                if (i - first > 1) {
                    stretches.add(
                            new Interval(
                                    shift[Math.max(0, first - 1)],
                                    shift[Math.min(i, shift.length - 1)]));
                }
                first = i + 1;
            }
        }
        return stretches;
    }
}
