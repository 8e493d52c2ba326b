package science.haven.study.relaxation;

import science.haven.data.ArrayAxis;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.Spectrum;
import science.haven.fit.Interval;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.relaxation.recovery.RecoveryData;
import science.haven.relaxation.recovery.RecoveryKind;
import science.haven.spectrum.NmrSpectra;
import science.haven.spectrum.Processed;
import science.haven.spectrum.Recipe;
import science.haven.spectrum.baseline.SignalFree;
import science.haven.study.plan.Technique;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// An array of spectra as signal over delay.
///
/// @param data delays and integrals with the noise of the spectra
/// @param region what was integrated, in ppm
/// @param log how the raw signals were processed; empty if the file holds spectra
/// @param remarks what the processing has to say
record RecoveryExperiment(
        RecoveryData data, Interval region, Optional<Recipe> log, List<Remark> remarks) {

    /// Why an array of spectra is no recovery.
    static final class Unsuitable extends Exception {

        private static final long serialVersionUID = 1;
        private final String expected;
        private final String found;

        private Unsuitable(String expected, String found) {
            super("expected %s, found %s".formatted(expected, found));
            this.expected = expected;
            this.found = found;
        }

        String expected() {
            return expected;
        }

        String found() {
            return found;
        }
    }

    static RecoveryExperiment of(NmrSignal signal, Technique.Relaxation technique)
            throws Unsuitable {
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
        Interval region =
                technique.region().isPresent()
                        ? technique.region().get().in(Unit.PPM)
                        : signalRegion(rows);
        double[] intensity = new double[rows.size()];
        double[] sigma = new double[rows.size()];
        for (int r = 0; r < intensity.length; r++) {
            Measured integral = NmrSpectra.integral(rows.get(r), region.lower(), region.upper());
            intensity[r] = integral.value();
            sigma[r] = integral.uncertainty();
        }
        double widening = raw ? RowNoise.widening(processed.log(), signal, region) : 1;
        return new RecoveryExperiment(
                new RecoveryData(delays, intensity, common(sigma, widening), kind),
                region,
                raw ? Optional.of(processed.log()) : Optional.empty(),
                processed.remarks());
    }

    /// All rows were recorded alike, so that their noise is: the mean of the variances.
    private static double[] common(double[] sigma, double widening) {
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

    /// From the first to the last point of the strongest row that is not free of signal.
    private static Interval signalRegion(List<Spectrum> rows) throws Unsuitable {
        Spectrum strongest = rows.getFirst();
        double most = 0;
        for (Spectrum row : rows) {
            double squares = 0;
            for (double y : row.intensity()) {
                squares += y * y;
            }
            if (squares > most) {
                most = squares;
                strongest = row;
            }
        }
        double[] shift = strongest.abscissa();
        boolean[] free = SignalFree.of(strongest.intensity());
        int first = 0;
        while (first < free.length && free[first]) {
            first++;
        }
        int last = free.length - 1;
        while (last > first && free[last]) {
            last--;
        }
        if (last - first < 2) {
            throw new Unsuitable("signal above the noise, or a 'region' to integrate", "none");
        }
        return new Interval(
                shift[Math.max(0, first - 1)], shift[Math.min(shift.length - 1, last + 1)]);
    }

    /// What was done, by the study or by the name of the pulse program.
    private static RecoveryKind kind(NmrSignal signal, Technique.Relaxation technique)
            throws Unsuitable {
        if (technique.experiment().isPresent()) {
            return technique.experiment().get();
        }
        String program = signal.acquisition().pulseProgram();
        Optional<RecoveryKind> kind = PulsePrograms.kind(program);
        if (kind.isEmpty()) {
            throw new Unsuitable(
                    "the key 'experiment', one of "
                            + String.join(", ", RelaxationReader.experiments()),
                    program.isEmpty() ? "no pulse program" : "the pulse program " + program);
        }
        return kind.get();
    }

    private static double[] delays(NmrSignal signal, Technique.Relaxation technique)
            throws Unsuitable {
        if (!(signal.indirect().orElse(null) instanceof ArrayAxis axis)) {
            throw new Unsuitable("spectra over a list of delays", "a single spectrum or two axes");
        }
        double[] values = axis.values();
        double factor = 1;
        if (!axis.unit().dimension().equals(Unit.SECOND.dimension())) {
            if (technique.given().step().isEmpty()) {
                throw new Unsuitable(
                        "delays in s, or the key 'per loop' with the time of each loop",
                        "an array of " + axis.quantity());
            }
            factor = technique.given().step().get().si().value();
        }
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
            if (!(values[i] >= 0)) {
                throw new Unsuitable("delays >= 0 s", values[i] + " s in row " + (i + 1));
            }
        }
        return values;
    }
}
