package science.haven.study.spectrum;

import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.spectrum.series.Growth;
import science.haven.spectrum.series.GrowthBreak;
import science.haven.spectrum.series.GrowthCurve;
import science.haven.spectrum.series.GrowthStage;
import science.haven.study.result.FileResult;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How an integral grows over time: stages of steady growth and the breaks between them.
///
/// @param measurement name of the measurement
/// @param integral name of the integral
/// @param curve the integral over time in s
/// @param growth its stages; empty if the points are too few
/// @param files the files behind it
public record GrowthResult(
        String measurement,
        String integral,
        GrowthCurve curve,
        Optional<Growth> growth,
        List<String> files)
        implements Finding {

    private static final String NAME = "integral ";
    private static final double HOUR = 3600;

    /// Keeps a copy of the list.
    public GrowthResult {
        files = List.copyOf(files);
    }

    /// The growth of every integral that all spectra of a series have.
    ///
    /// @param measurement name of the measurement
    /// @param spectra its spectra, in the order of their times
    /// @return one result per integral; none if the spectra have no times
    public static List<GrowthResult> of(String measurement, List<AnalysedLines> spectra) {
        List<GrowthResult> results = new ArrayList<>();
        if (spectra.size() < 2 || !ascend(spectra)) {
            return results;
        }
        for (Value value : spectra.getFirst().result().derived()) {
            String name = value.name();
            boolean everywhere =
                    spectra.stream().allMatch(s -> s.result().derived(name).isPresent());
            if (name.startsWith(NAME) && everywhere) {
                results.add(of(measurement, name, value.unit(), spectra));
            }
        }
        return results;
    }

    private static GrowthResult of(
            String measurement, String name, Unit unit, List<AnalysedLines> spectra) {
        List<Measured> values =
                spectra.stream()
                        .flatMap(s -> s.result().derived(name).stream())
                        .map(Value::measured)
                        .toList();
        boolean known = values.stream().allMatch(v -> v.uncertainty() > 0);
        GrowthCurve curve =
                new GrowthCurve(
                        name.substring(NAME.length()),
                        unit,
                        spectra.stream().mapToDouble(s -> time(s.result())).toArray(),
                        values.stream().mapToDouble(Measured::value).toArray(),
                        values.stream().mapToDouble(v -> known ? v.uncertainty() : 0).toArray());
        Optional<Growth> growth =
                curve.size() >= Growth.FEWEST ? Optional.of(Growth.of(curve)) : Optional.empty();
        List<String> files = spectra.stream().map(s -> s.result().source().file()).toList();
        return new GrowthResult(measurement, curve.quantity(), curve, growth, files);
    }

    private static boolean ascend(List<AnalysedLines> spectra) {
        double last = Double.NEGATIVE_INFINITY;
        for (AnalysedLines spectrum : spectra) {
            double time = time(spectrum.result());
            if (!(time > last && Double.isFinite(time))) {
                return false;
            }
            last = time;
        }
        return true;
    }

    private static double time(FileResult result) {
        return result.condition("time")
                .map(c -> c.value().value())
                .orElse(Double.POSITIVE_INFINITY);
    }

    /// The rates of the stages and the times of the breaks; none if the points are too few.
    @Override
    public List<Results.Conclusion> conclusions() {
        List<Results.Conclusion> conclusions = new ArrayList<>();
        if (growth.isEmpty()) {
            return conclusions;
        }
        List<GrowthStage> stages = growth.get().stages();
        List<GrowthBreak> breaks = growth.get().breaks();
        Unit perHour = new Unit(curve.unit().symbol() + "/h", 1, 0, curve.unit().dimension());
        for (int k = 0; k < stages.size(); k++) {
            GrowthStage stage = stages.get(k);
            String name =
                    stages.size() == 1
                            ? "growth rate"
                            : "growth rate, %s to %s h"
                                    .formatted(hours(stage.from()), hours(stage.to()));
            List<Remark> remarks = k == 0 ? growth.get().remarks() : List.of();
            conclusions.add(conclusion(name, stage.rate().scaled(HOUR), perHour, remarks));
        }
        for (GrowthBreak found : breaks) {
            double half = (found.interval68().upper() - found.interval68().lower()) / 2;
            Measured hours = new Measured(found.place() / HOUR, half / HOUR);
            conclusions.add(conclusion("change of growth", hours, Unit.HOUR, List.of()));
        }
        return conclusions;
    }

    private static String hours(double seconds) {
        return Digits.of(seconds / HOUR, 3);
    }

    private Results.Conclusion conclusion(
            String name, Measured measured, Unit unit, List<Remark> remarks) {
        return new Results.Conclusion(
                name,
                measurement + "." + integral,
                "integral over time",
                Optional.of(measured),
                unit,
                files,
                remarks);
    }
}
