package science.haven.study.diffusion;

import science.haven.quantity.Measured;
import science.haven.relaxation.rates.MotionProcess;
import science.haven.relaxation.rates.RatePoint;
import science.haven.relaxation.rates.RatesFit;
import science.haven.study.plan.Role;
import science.haven.study.plan.Sample;
import science.haven.study.relaxation.MotionResult;
import science.haven.study.result.FileResult;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;
import science.haven.study.result.Value;
import science.haven.transport.ChargeCarriers;
import science.haven.transport.ElementaryJump;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects the diffusion coefficients of a study from the results of all its techniques.
final class DiffusionPoints {

    /// A rate tells of a motion where that motion gives at least this share of it.
    private static final double MAIN = 0.5;

    private static final String COEFFICIENT = "diffusion coefficient";
    private static final String OF_CHARGE = " conductivity";
    private static final List<String> PARTS = List.of(Role.BULK.word(), Role.TOTAL);

    private final Sample sample;
    private final List<DiffusionPoint> points = new ArrayList<>();

    private DiffusionPoints(Sample sample) {
        this.sample = sample;
    }

    static List<DiffusionPoint> of(
            List<Results.Group> groups, List<Finding> findings, Sample sample) {
        DiffusionPoints all = new DiffusionPoints(sample);
        for (Results.Group group : groups) {
            group.results().forEach(result -> all.add(group, result));
        }
        Finding.of(MotionResult.class, findings).forEach(all::local);
        return List.copyOf(all.points);
    }

    private void add(Results.Group group, FileResult result) {
        Optional<Double> temperature =
                result.condition("temperature").map(condition -> condition.value().value());
        if (temperature.isEmpty()) {
            return;
        }
        switch (group.technique()) {
            case "impedance" -> charges(group, result, temperature.get());
            case "field gradient" ->
                    named(group, result, temperature.get(), Way.FIELD_GRADIENT, COEFFICIENT);
            case "tracer" -> named(group, result, temperature.get(), Way.TRACER, "D*");
            case "trajectory" -> named(group, result, temperature.get(), Way.SIMULATION, "D*");
            default -> {
                // other techniques see no diffusion over long distances
            }
        }
    }

    private void charges(Results.Group group, FileResult result, double temperature) {
        Optional<ChargeCarriers> carriers = sample.chargeCarriers();
        for (String part : carriers.isPresent() ? PARTS : List.<String>of()) {
            var series = new DiffusionPoint.Series(Way.CONDUCTIVITY, group.name(), part);
            result.derived(part + OF_CHARGE)
                    .ifPresent(
                            sigma ->
                                    add(
                                            new DiffusionPoint(
                                                    series,
                                                    temperature,
                                                    carriers.get()
                                                            .diffusion(
                                                                    sigma.measured(), temperature),
                                                    carriers.get()
                                                            .diffusion(own(sigma), temperature)
                                                            .value(),
                                                    result.source().file())));
        }
    }

    /// Values of that name; what follows it is the part or region they are of.
    private void named(
            Results.Group group, FileResult result, double temperature, Way way, String name) {
        result.derived().stream()
                .filter(value -> value.name().equals(name) || value.name().startsWith(name + ", "))
                .forEach(
                        value ->
                                add(
                                        new DiffusionPoint(
                                                new DiffusionPoint.Series(
                                                        way,
                                                        group.name(),
                                                        value.name()
                                                                .substring(name.length())
                                                                .replaceFirst("^, ", "")),
                                                temperature,
                                                value.measured(),
                                                own(value).value(),
                                                result.source().file())));
    }

    /// What of the uncertainty of a value is its own, not the sample's.
    private static Measured own(Value value) {
        return Measured.exact(value.statistical().orElse(value.measured().uncertainty()));
    }

    private void add(DiffusionPoint point) {
        if (point.value().value() > 0) {
            points.add(point);
        }
    }

    /// Jumps of every motion at the temperatures at which it gives most of a rate.
    private void local(MotionResult motion) {
        if (motion.fit().isEmpty() || sample.jump().isEmpty()) {
            return;
        }
        RatesFit fit = motion.fit().get();
        ElementaryJump jump = sample.jump().get().elementary();
        for (MotionProcess process : fit.processes()) {
            String part = fit.processes().size() == 1 ? "" : "motion " + process.number();
            var series = new DiffusionPoint.Series(Way.RELAXATION, motion.plan().of(), part);
            fit.points().stream()
                    .filter(point -> tells(fit, process, point))
                    .mapToDouble(RatePoint::temperature)
                    .distinct()
                    .mapToObj(
                            kelvin -> {
                                Measured d = jump.diffusion(fit.residenceTime(process, kelvin));
                                return new DiffusionPoint(series, kelvin, d, d.uncertainty(), "");
                            })
                    .forEach(points::add);
        }
    }

    private static boolean tells(RatesFit fit, MotionProcess process, RatePoint point) {
        return fit.component(process, point.observation()) >= MAIN * fit.rate(point.observation());
    }
}
