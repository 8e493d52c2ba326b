package science.haven.study.exchange;

import science.haven.data.Condition;
import science.haven.data.NmrSignal;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.spectrum.PlaneSpectrum;
import science.haven.spectrum.Processed;
import science.haven.study.result.Analysed;
import science.haven.study.result.DataSet;
import science.haven.study.result.FileResult;
import science.haven.study.result.Remarks;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An exchange spectrum over two frequencies.
///
/// @param result the numbers
/// @param plane the spectrum
/// @param nucleus for example `6Li`
/// @param mixing mixing time in s
/// @param temperature temperature in K; 0 K where nobody says
record ExchangePlane(
        FileResult result, PlaneSpectrum plane, String nucleus, double mixing, double temperature)
        implements Analysed {

    private static final String MIXING = "mixing time";

    /// The delay that keeps the mixing time, in the pulse programs of the instrument's maker.
    private static final int MIXING_DELAY = 8;

    private static final List<String> PROGRAMS = List.of("noesy", "exsy", "roesy");

    /// The spectrum of a data set.
    static Analysed of(DataSet.Read set, NmrSignal signal, Processed processed) {
        List<Condition> conditions = new ArrayList<>(set.conditions());
        Optional<Double> mixing = set.condition(MIXING).map(Measured::value);
        if (mixing.isEmpty()) {
            mixing = programmed(signal);
            mixing.ifPresent(time -> conditions.add(condition(time)));
        }
        if (mixing.isEmpty()) {
            return set.refused("a mixing time: 'conditions: {mixing time: 20 ms}'", "none");
        }
        PlaneSpectrum plane = PlaneSpectrum.of(processed.signal());
        List<Remark> remarks = new ArrayList<>(plane.provenance().remarks());
        remarks.addAll(Remarks.of(conditions));
        remarks.addAll(processed.remarks());
        FileResult result =
                new FileResult(
                        FileResult.Source.of(plane.provenance()),
                        conditions,
                        "",
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Remarks.distinct(remarks),
                        Optional.empty());
        return new ExchangePlane(
                result,
                plane,
                signal.direct().nucleus(),
                mixing.get(),
                set.condition("temperature").map(Measured::value).orElse(0.0));
    }

    private static Condition condition(double time) {
        return new Condition(
                MIXING, Measured.exact(time), Unit.SECOND, Condition.Origin.FILE, Optional.empty());
    }

    /// What the pulse program was given.
    private static Optional<Double> programmed(NmrSignal signal) {
        String program = signal.acquisition().pulseProgram().toLowerCase(Locale.ROOT);
        double[] delays = signal.acquisition().delays();
        return PROGRAMS.stream().anyMatch(program::contains)
                        && delays.length > MIXING_DELAY
                        && delays[MIXING_DELAY] > 0
                ? Optional.of(delays[MIXING_DELAY])
                : Optional.empty();
    }

    /// The same with volumes.
    ExchangePlane with(List<Value> shifts, List<Value> volumes) {
        FileResult own =
                new FileResult(
                        result.source(),
                        result.conditions(),
                        "exchange among %d sites".formatted(shifts.size()),
                        shifts,
                        volumes,
                        Optional.empty(),
                        result.remarks(),
                        Optional.empty());
        return new ExchangePlane(own, plane, nucleus, mixing, temperature);
    }
}
