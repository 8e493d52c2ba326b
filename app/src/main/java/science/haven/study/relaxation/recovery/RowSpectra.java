package science.haven.study.relaxation.recovery;

import science.haven.data.ArrayAxis;
import science.haven.data.NmrSignal;
import science.haven.data.Spectrum;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.relaxation.recovery.RecoveryKind;
import science.haven.spectrum.Recipe;
import science.haven.study.plan.Technique;
import science.haven.study.spectrum.RowNoise;
import science.haven.study.spectrum.SpectrumRows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Processed spectra over a list of delays.
///
/// @param spectra the spectra, one per delay
/// @param kind what was done
/// @param delays one per spectrum, in s
record RowSpectra(SpectrumRows spectra, RecoveryKind kind, double[] delays) {

    /// Rows that go this far with the strongest, over its own power, show its lines.
    private static final double ALIKE = 0.5;

    static RowSpectra of(NmrSignal signal, Technique.Relaxation technique)
            throws UnsuitableSpectra {
        RecoveryKind kind = kind(signal, technique);
        double[] delays = delays(signal, technique);
        return new RowSpectra(SpectrumRows.of(signal, technique.recipe()), kind, delays);
    }

    NmrSignal signal() {
        return spectra.signal();
    }

    List<Spectrum> rows() {
        return spectra.rows();
    }

    Optional<Recipe> log() {
        return spectra.log();
    }

    List<Remark> remarks() {
        return spectra.remarks();
    }

    Spectrum strongest() {
        return spectra.strongest();
    }

    RowNoise noise() {
        return RowNoise.of(signal(), log());
    }

    /// The mean of the strongest row and of those like it, lines up. A mean of all rows would lose
    /// the lines that are inverted in half of them.
    Spectrum reference() {
        Spectrum strongest = strongest();
        double power = product(strongest, strongest);
        List<Spectrum> alike =
                rows().stream().filter(row -> product(row, strongest) >= ALIKE * power).toList();
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
