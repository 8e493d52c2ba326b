package science.haven.study.fieldgradient;

import science.haven.data.Condition;
import science.haven.fieldgradient.restriction.DiffusionOverTime;
import science.haven.fieldgradient.restriction.TimePoint;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.plan.conclusion.ArrheniusPlan;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Diffusion over the diffusion time at one temperature: the same at all times, or held by walls.
///
/// @param measurement name of the measurement
/// @param temperature in K; 0 if it is not known
/// @param fit the laws
/// @param conclusions the numbers
public record TimesResult(
        String measurement,
        double temperature,
        DiffusionOverTime fit,
        List<Results.Conclusion> conclusions)
        implements Finding {

    /// Keeps a copy of the list.
    public TimesResult {
        conclusions = List.copyOf(conclusions);
    }

    /// Temperatures closer than this count as one, in K.
    private static final double ALIKE = 1;

    /// Looks for diffusion times among decays, temperature by temperature.
    ///
    /// @param measurement name of the measurement
    /// @param analysed its decays
    /// @return one result for each temperature with several diffusion times
    static List<TimesResult> of(String measurement, List<Analysed> analysed) {
        Map<Long, List<AnalysedEcho>> temperatures = new TreeMap<>();
        for (AnalysedEcho echo : Analysed.of(AnalysedEcho.class, analysed)) {
            temperatures
                    .computeIfAbsent(
                            Math.round(kelvin(echo.result()) / ALIKE), k -> new ArrayList<>())
                    .add(echo);
        }
        List<TimesResult> results = new ArrayList<>();
        temperatures.values().forEach(own -> at(measurement, own).ifPresent(results::add));
        return results;
    }

    private static Optional<TimesResult> at(String measurement, List<AnalysedEcho> echoes) {
        List<TimePoint> points = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (AnalysedEcho echo : echoes) {
            point(echo)
                    .ifPresent(
                            point -> {
                                points.add(point);
                                files.add(echo.result().source().file());
                            });
        }
        double kelvin = kelvin(echoes.getFirst().result());
        return DiffusionOverTime.of(points)
                .map(
                        fit ->
                                new TimesResult(
                                        measurement,
                                        kelvin,
                                        fit,
                                        conclusions(measurement, kelvin, fit, files)));
    }

    private static Optional<TimePoint> point(AnalysedEcho echo) {
        Optional<Measured> diffusion =
                echo.result()
                        .derived(ArrheniusPlan.DIFFUSION_COEFFICIENT)
                        .map(value -> value.measured())
                        .filter(d -> d.value() > 0 && d.uncertainty() < d.value());
        double time =
                echo.result().condition(DecayAnalysis.TIME).map(c -> c.value().value()).orElse(0.0);
        return diffusion
                .filter(_ -> time > 0 && echo.encoding() > 0 && echo.encoding() <= time)
                .map(d -> new TimePoint(time, echo.encoding(), d));
    }

    private static List<Results.Conclusion> conclusions(
            String measurement, double kelvin, DiffusionOverTime fit, List<String> files) {
        String at =
                kelvin > 0 ? " at " + new Quantity(Measured.exact(kelvin), Unit.KELVIN).text() : "";
        String law = fit.chosen().law().toString();
        boolean walls = fit.size().isPresent();
        List<Results.Conclusion> conclusions = new ArrayList<>();
        conclusions.add(
                new Results.Conclusion(
                        (walls ? "diffusion within walls" : "diffusion at all times") + at,
                        measurement,
                        law,
                        Optional.of(fit.diffusion()),
                        Unit.SQUARE_METRE_PER_SECOND,
                        files,
                        fit.remarks()));
        if (walls) {
            conclusions.add(
                    new Results.Conclusion(
                            "size of the walls" + at,
                            measurement,
                            law,
                            fit.size(),
                            Unit.METRE,
                            files,
                            List.of()));
        }
        return conclusions;
    }

    private static double kelvin(FileResult result) {
        return result.condition("temperature")
                .map(Condition::value)
                .map(Measured::value)
                .orElse(0.0);
    }
}
