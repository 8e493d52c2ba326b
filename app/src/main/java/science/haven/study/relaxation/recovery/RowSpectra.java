package science.haven.study.relaxation.recovery;

import science.haven.data.ArrayAxis;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.Spectrum;
import science.haven.fit.Interval;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.relaxation.recovery.RecoveryKind;
import science.haven.spectrum.NmrSpectra;
import science.haven.spectrum.Processed;
import science.haven.spectrum.Recipe;
import science.haven.spectrum.baseline.SignalFree;
import science.haven.study.plan.Technique;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Processed spectra over a list of delays.
///
/// @param signal what was recorded
/// @param kind what was done
/// @param delays one per spectrum, in s
/// @param rows the spectra
/// @param log how the raw signals were processed; empty if the file holds spectra
/// @param remarks what the processing has to say
record RowSpectra(
        NmrSignal signal,
        RecoveryKind kind,
        double[] delays,
        List<Spectrum> rows,
        Optional<Recipe> log,
        List<Remark> remarks) {

    /// Rows that go this far with the strongest, over its own power, show its lines.
    private static final double ALIKE = 0.5;

    static RowSpectra of(NmrSignal signal, Technique.Relaxation technique)
            throws UnsuitableSpectra {
        RecoveryKind kind = kind(signal, technique);
        double[] delays = delays(signal, technique);
        boolean raw = signal.direct().domain() == SpectralAxis.Domain.TIME;
        Recipe recipe =
                raw
                        ? technique.recipe().orElseGet(() -> Recipe.propose(signal))
                        : new Recipe(List.of());
        Processed processed = recipe.apply(signal);
        List<Spectrum> rows =
                IntStream.range(0, processed.signal().rows())
                        .mapToObj(r -> NmrSpectra.real(processed.signal().row(r)))
                        .toList();
        return new RowSpectra(
                signal,
                kind,
                delays,
                rows,
                raw ? Optional.of(processed.log()) : Optional.empty(),
                processed.remarks());
    }

    /// The row of greatest power.
    Spectrum strongest() {
        Spectrum strongest = rows.getFirst();
        double most = 0;
        for (Spectrum row : rows) {
            double power = product(row, row);
            if (power > most) {
                most = power;
                strongest = row;
            }
        }
        return strongest;
    }

    /// The mean of the strongest row and of those like it, lines up. A mean of all rows would lose
    /// the lines that are inverted in half of them.
    Spectrum reference() {
        Spectrum strongest = strongest();
        double power = product(strongest, strongest);
        List<Spectrum> alike =
                rows.stream().filter(row -> product(row, strongest) >= ALIKE * power).toList();
        double up = 0;
        for (double y : strongest.intensity()) {
            up += y * y * y;
        }
        double[] mean = new double[strongest.size()];
        for (Spectrum row : alike) {
            double[] y = row.intensity();
            for (int i = 0; i < mean.length; i++) {
                mean[i] += (up < 0 ? -y[i] : y[i]) / alike.size();
            }
        }
        return new Spectrum(
                strongest.abscissa(),
                mean,
                strongest.quantity(),
                strongest.unit(),
                strongest.provenance());
    }

    private static double product(Spectrum first, Spectrum second) {
        double[] a = first.intensity();
        double[] b = second.intensity();
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// Where a spectrum is not free of signal, from one free point to the next, ascending.
    static List<Interval> stretches(Spectrum spectrum) {
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

    /// What was done, by the study or by the name of the pulse program.
    private static RecoveryKind kind(NmrSignal signal, Technique.Relaxation technique)
            throws UnsuitableSpectra {
        if (technique.experiment().isPresent()) {
            return technique.experiment().get();
        }
        String program = signal.acquisition().pulseProgram();
        Optional<RecoveryKind> kind = PulsePrograms.kind(program);
        if (kind.isEmpty()) {
            throw new UnsuitableSpectra(
                    "the key 'experiment', one of "
                            + Arrays.stream(RecoveryKind.values())
                                    .map(RecoveryKind::toString)
                                    .collect(Collectors.joining(", ")),
                    program.isEmpty() ? "no pulse program" : "the pulse program " + program);
        }
        return kind.get();
    }

    private static double[] delays(NmrSignal signal, Technique.Relaxation technique)
            throws UnsuitableSpectra {
        if (!(signal.indirect().orElse(null) instanceof ArrayAxis axis)) {
            throw new UnsuitableSpectra(
                    "spectra over a list of delays", "a single spectrum or two axes");
        }
        double[] values = axis.values();
        double factor = 1;
        if (!axis.unit().dimension().equals(Unit.SECOND.dimension())) {
            if (technique.given().step().isEmpty()) {
                throw new UnsuitableSpectra(
                        "delays in s, or the key 'per loop' with the time of each loop",
                        "an array of " + axis.quantity());
            }
            factor = technique.given().step().get().si().value();
        }
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
            if (!(values[i] >= 0)) {
                throw new UnsuitableSpectra("delays >= 0 s", values[i] + " s in row " + (i + 1));
            }
        }
        return values;
    }
}
