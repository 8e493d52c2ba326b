package science.haven.report;

import science.haven.exchange.echo.EchoFit;
import science.haven.exchange.sites.network.NetworkFit;
import science.haven.figure.motion.TimeScaleFigure;
import science.haven.fit.Interval;
import science.haven.quantity.Measured;
import science.haven.relaxation.coupling.RateKind;
import science.haven.relaxation.narrowing.MotionalNarrowing;
import science.haven.relaxation.rates.MotionProcess;
import science.haven.relaxation.rates.RatePoint;
import science.haven.relaxation.rates.RatesFit;
import science.haven.report.page.Plate;
import science.haven.study.StudyOutcome;
import science.haven.study.diffusion.DiffusionLine;
import science.haven.study.diffusion.DiffusionMap;
import science.haven.study.exchange.EchoResult;
import science.haven.study.exchange.ExsyResult;
import science.haven.study.exchange.LineShapeResult;
import science.haven.study.narrowing.NarrowingResult;
import science.haven.study.plan.Sample;
import science.haven.study.relaxation.MotionResult;
import science.haven.study.result.FileResult;
import science.haven.transport.timescale.Method;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The map of time scales with all jump rates that a study found.
final class TimeScalePlate {

    /// A rate tells of a motion where that motion gives at least this share of it.
    private static final double MAIN = 0.5;

    private static final String JUMP_RATE = " jump rate";

    private final Map<String, List<Double>> rates = new LinkedHashMap<>();

    private TimeScalePlate() {}

    /// The map; none if the study found no jump rate by spins.
    static List<Plate> of(StudyOutcome outcome) {
        TimeScalePlate map = new TimeScalePlate();
        outcome.findings(MotionResult.class)
                .forEach(result -> result.fit().ifPresent(map::motions));
        outcome.findings(NarrowingResult.class).forEach(map::narrowing);
        outcome.findings(EchoResult.class).forEach(result -> result.fit().ifPresent(map::echoes));
        outcome.findings(ExsyResult.class)
                .forEach(result -> result.spectra().forEach(map::exchange));
        outcome.findings(LineShapeResult.class)
                .forEach(result -> result.fit().ifPresent(map::lines));
        outcome.findings(DiffusionMap.class)
                .forEach(all -> map.diffusion(all, outcome.study().sample()));
        if (map.rates.isEmpty()) {
            return List.of();
        }
        outcome.results().measurements().stream()
                .flatMap(group -> group.results().stream())
                .forEach(map::conductivity);
        return List.of(
                new Plate(
                        "time-scales",
                        "Which jump rates methods see (bars), and what this study found (points).",
                        TimeScaleFigure.of(map.rows(outcome.study().sample()))));
    }

    private void add(String method, Measured rate) {
        if (rate.value() > 0) {
            rates.computeIfAbsent(method, m -> new ArrayList<>()).add(rate.value());
        }
    }

    /// Every rate tells of the motion that gives most of it.
    private void motions(RatesFit fit) {
        for (RatePoint point : fit.points()) {
            double whole = fit.rate(point.observation());
            fit.processes().stream()
                    .filter(process -> fit.component(process, point.observation()) >= MAIN * whole)
                    .forEach(process -> motion(fit, process, point));
        }
    }

    private void motion(RatesFit fit, MotionProcess process, RatePoint point) {
        Measured residence = fit.residenceTime(process, point.temperature());
        add(
                switch (point.kind()) {
                    case RateKind.SpinLattice _ -> "T₁";
                    case RateKind.RotatingFrame _ -> "T₁ρ";
                    case RateKind.Transverse _ -> "T₂";
                    case RateKind.QuadrupolarOrder _ -> "spin-alignment echo";
                },
                residence.power(-1));
    }

    private void narrowing(NarrowingResult result) {
        result.narrowing()
                .flatMap(MotionalNarrowing::chosen)
                .ifPresent(
                        reading -> {
                            add("motional narrowing", reading.onset().rate());
                            add("motional narrowing", reading.half().rate());
                        });
    }

    private void echoes(EchoFit fit) {
        fit.times().forEach(time -> add("spin-alignment echo", time.jumps().power(-1)));
    }

    private void exchange(ExsyResult.AtTemperature here) {
        here.fit()
                .ifPresent(fit -> fit.rates().forEach(rate -> add("2D exchange NMR", rate.rate())));
    }

    private void lines(NetworkFit fit) {
        fit.paths().stream()
                .flatMap(path -> path.rates().stream())
                .forEach(
                        rate -> {
                            add("line shapes in exchange", rate.forth());
                            add("line shapes in exchange", rate.back());
                        });
    }

    /// Jump rates that the Nernst-Einstein relation gives to conductivities.
    private void conductivity(FileResult result) {
        result.derived().stream()
                .filter(value -> value.name().endsWith(JUMP_RATE))
                .forEach(value -> add("alternating current", value.measured()));
    }

    /// Jump rates behind what ions do over long distances.
    private void diffusion(DiffusionMap all, Sample sample) {
        for (DiffusionLine line : all.lines()) {
            Optional<String> method =
                    switch (line.series().way()) {
                        case FIELD_GRADIENT -> Optional.of("pulsed field gradient");
                        case TRACER -> Optional.of("tracer profiles");
                        case SIMULATION -> Optional.of("molecular dynamics");
                        case CONDUCTIVITY, RELAXATION -> Optional.empty();
                    };
            sample.jump()
                    .filter(_ -> method.isPresent())
                    .ifPresent(
                            jump ->
                                    line.points()
                                            .forEach(
                                                    point ->
                                                            add(
                                                                    method.orElseThrow(),
                                                                    jump.elementary()
                                                                            .rate(point.value()))));
        }
    }

    private List<TimeScaleFigure.Row> rows(Sample sample) {
        List<TimeScaleFigure.Row> rows = new ArrayList<>();
        for (Method method : Method.all()) {
            Optional<Interval> window =
                    sample.jump().flatMap(jump -> method.sensitivity().rates(jump.elementary()));
            if (window.isEmpty()) {
                window = method.jumpRates();
            }
            window.ifPresent(
                    w ->
                            rows.add(
                                    new TimeScaleFigure.Row(
                                            method.name(),
                                            w,
                                            rates.getOrDefault(method.name(), List.of()).stream()
                                                    .mapToDouble(r -> r)
                                                    .toArray())));
        }
        rows.sort(
                Comparator.comparingDouble(
                        row -> Math.sqrt(row.window().lower() * row.window().upper())));
        return rows;
    }
}
