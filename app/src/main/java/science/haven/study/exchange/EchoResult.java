package science.haven.study.exchange;

import science.haven.exchange.echo.EchoAnalysis;
import science.haven.exchange.echo.EchoDecay;
import science.haven.exchange.echo.EchoFit;
import science.haven.exchange.echo.EchoNotFitted;
import science.haven.exchange.echo.EchoOptions;
import science.haven.exchange.echo.EchoTime;
import science.haven.fit.Estimate;
import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Jumps from the echoes of a measurement.
///
/// @param measurement name of the measurement
/// @param decays the echoes
/// @param fit the jumps; empty if there are none to be found
/// @param conclusions what follows
public record EchoResult(
        String measurement,
        List<EchoDecay> decays,
        Optional<EchoFit> fit,
        List<Results.Conclusion> conclusions)
        implements Finding {

    private static final String ORDINATE = "echo over mixing time";

    /// Keeps copies of the lists.
    public EchoResult {
        decays = List.copyOf(decays);
        conclusions = List.copyOf(conclusions);
    }

    static EchoResult of(
            String measurement, List<EchoDecay> decays, boolean reference, List<String> files) {
        EchoOptions options = reference ? EchoOptions.CODEX : EchoOptions.ALIGNMENT;
        return switch (EchoAnalysis.fit(decays, options)) {
            case EchoFit fit ->
                    new EchoResult(
                            measurement,
                            decays,
                            Optional.of(fit),
                            conclusions(measurement, fit, files));
            case EchoNotFitted failed ->
                    new EchoResult(
                            measurement,
                            decays,
                            Optional.empty(),
                            List.of(
                                    new Results.Conclusion(
                                            "jump rate",
                                            measurement,
                                            ORDINATE,
                                            Optional.empty(),
                                            Unit.PER_SECOND,
                                            files,
                                            List.of(new ExchangeRefused(failed.reason())))));
        };
    }

    private static List<Results.Conclusion> conclusions(
            String measurement, EchoFit fit, List<String> files) {
        Writer writer = new Writer(measurement, files, fit.remarks(), new ArrayList<>());
        fit.times().forEach(time -> times(writer, time));
        fit.energy()
                .ifPresent(
                        energy ->
                                writer.add(
                                        "activation energy",
                                        Unit.ELECTRONVOLT.fromSi(energy),
                                        Unit.ELECTRONVOLT));
        List<Double> preparations =
                fit.decays().stream().map(EchoDecay::preparation).distinct().sorted().toList();
        for (int k = 0; k < fit.finalAmplitudes().size(); k++) {
            Estimate end = fit.finalAmplitudes().get(k);
            String after =
                    preparations.size() == 1
                            ? ""
                            : ", preparation %s µs"
                                    .formatted(Digits.of(preparations.get(k) * 1e6, 4));
            writer.add("final amplitude" + after, end.measured(), Unit.NONE);
        }
        if (fit.sites().isUnique()) {
            writer.add("number of sites", Measured.exact(fit.sites().best()), Unit.NONE);
        }
        return writer.all;
    }

    private static void times(Writer writer, EchoTime time) {
        String at = " at " + new Quantity(Measured.exact(time.temperature()), Unit.KELVIN).text();
        writer.add("1/τ of the jumps" + at, time.jumps().power(-1), Unit.PER_SECOND);
        time.relaxation().ifPresent(t1q -> writer.add("T₁Q" + at, t1q, Unit.SECOND));
    }

    /// Writes conclusions of one measurement; the remarks stand at the first.
    private record Writer(
            String of, List<String> files, List<Remark> remarks, List<Results.Conclusion> all) {

        void add(String name, Measured measured, Unit unit) {
            all.add(
                    new Results.Conclusion(
                            name,
                            of,
                            ORDINATE,
                            Optional.of(measured),
                            unit,
                            files,
                            all.isEmpty() ? remarks : List.of()));
        }
    }
}
