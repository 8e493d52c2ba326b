package science.haven.study.fieldgradient;

import science.haven.data.Condition;
import science.haven.fieldgradient.EchoLaw;
import science.haven.fieldgradient.EchoOptions;
import science.haven.fieldgradient.JointDecays;
import science.haven.fieldgradient.restriction.DiffusionOverTime;
import science.haven.fieldgradient.restriction.TimePoint;
import science.haven.fit.Estimate;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
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

    private static final String DIFFUSION = "diffusion at all times";

    /// Temperatures closer than this count as one, in K.
    private static final double ALIKE = 1;

    /// Looks for diffusion times among decays, temperature by temperature.
    ///
    /// @param measurement name of the measurement
    /// @param options which laws decays may follow
    /// @param analysed its decays
    /// @return one result for each temperature with several diffusion times
    static List<TimesResult> of(String measurement, EchoOptions options, List<Analysed> analysed) {
        Map<Long, List<AnalysedEcho>> temperatures = new TreeMap<>();
        for (AnalysedEcho echo : Analysed.of(AnalysedEcho.class, analysed)) {
            temperatures
                    .computeIfAbsent(
                            Math.round(kelvin(echo.result()) / ALIKE), k -> new ArrayList<>())
                    .add(echo);
        }
        List<TimesResult> results = new ArrayList<>();
        temperatures.values().forEach(own -> at(measurement, options, own).ifPresent(results::add));
        return results;
    }

    private static Optional<TimesResult> at(
            String measurement, EchoOptions options, List<AnalysedEcho> echoes) {
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
                                        new Conclusions(measurement, at(kelvin), files)
                                                .all(fit, joint(fit, options, echoes))));
    }

    /// One law for all times, where walls do not change it from time to time.
    private static Optional<JointDecays> joint(
            DiffusionOverTime fit, EchoOptions options, List<AnalysedEcho> echoes) {
        return fit.size().isPresent()
                ? Optional.empty()
                : JointDecays.of(
                        echoes.stream()
                                .map(echo -> echo.decays().getFirst().fit().decay())
                                .toList(),
                        options);
    }

    private static String at(double kelvin) {
        return kelvin > 0 ? " at " + new Quantity(Measured.exact(kelvin), Unit.KELVIN).text() : "";
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

    /// The numbers, each with the temperature in its name.
    private record Conclusions(String measurement, String at, List<String> files) {

        List<Results.Conclusion> all(DiffusionOverTime fit, Optional<JointDecays> joint) {
            String law = fit.chosen().law().toString();
            String name = fit.size().isPresent() ? "diffusion within walls" : DIFFUSION;
            List<Results.Conclusion> all = new ArrayList<>();
            all.add(of(name, law, fit.diffusion(), Unit.SQUARE_METRE_PER_SECOND, fit.remarks()));
            fit.size()
                    .map(size -> of("size of the walls", law, size, Unit.METRE, List.of()))
                    .ifPresent(all::add);
            joint.ifPresent(together -> all.addAll(together(together)));
            return all;
        }

        private List<Results.Conclusion> together(JointDecays joint) {
            String law = joint.law() + ", all times together";
            List<Results.Conclusion> all = new ArrayList<>();
            joint.mean()
                    .map(
                            mean ->
                                    of(
                                            "mean D of all times together",
                                            law,
                                            mean,
                                            Unit.SQUARE_METRE_PER_SECOND,
                                            joint.remarks()))
                    .ifPresent(all::add);
            if (joint.law() != EchoLaw.ISOTROPIC) {
                for (Estimate each : joint.coefficients()) {
                    all.add(
                            of(
                                    each.parameter().meaning(),
                                    law,
                                    each.measured(),
                                    Unit.SQUARE_METRE_PER_SECOND,
                                    List.of()));
                }
            }
            return all;
        }

        private Results.Conclusion of(
                String name, String law, Measured measured, Unit unit, List<Remark> remarks) {
            return new Results.Conclusion(
                    name + at, measurement, law, Optional.of(measured), unit, files, remarks);
        }
    }

    private static double kelvin(FileResult result) {
        return result.condition("temperature")
                .map(Condition::value)
                .map(Measured::value)
                .orElse(0.0);
    }
}
