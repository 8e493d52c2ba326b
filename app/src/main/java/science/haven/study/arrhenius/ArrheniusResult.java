package science.haven.study.arrhenius;

import science.haven.data.Condition;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.Technique;
import science.haven.study.plan.conclusion.ArrheniusPlan;
import science.haven.study.result.FileResult;
import science.haven.study.result.Finding;
import science.haven.study.result.Limit;
import science.haven.study.result.Results;
import science.haven.study.result.StudyRemark;
import science.haven.study.result.Value;
import science.haven.transport.Arrhenius;
import science.haven.transport.ArrheniusOutcome;
import science.haven.transport.Conductivity;
import science.haven.transport.ConductivityPoint;
import science.haven.transport.TemperatureLaw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Conductivities or diffusion coefficients over temperature and the law through them.
///
/// @param plan what was asked for
/// @param plotted what the points are: without the size of the sample they are conductances
/// @param points the values used; conductances in S, or diffusion coefficients in m²·s⁻¹, stand
///   where conductivities in S·m⁻¹ would
/// @param outcome the line, or why there is none
/// @param bent the law that describes them better than one line; empty where none does
/// @param conclusions what follows, the activation energy first
public record ArrheniusResult(
        ArrheniusPlan plan,
        Plotted plotted,
        List<ConductivityPoint> points,
        ArrheniusOutcome outcome,
        Optional<RankedLaw<TemperatureLaw>> bent,
        List<Results.Conclusion> conclusions)
        implements Finding {

    /// Keeps copies of the lists.
    public ArrheniusResult {
        points = List.copyOf(points);
        conclusions = List.copyOf(conclusions);
    }

    /// Draws an activation energy from the results of a measurement.
    ///
    /// @param plan what the study asks for
    /// @param technique how the measurement was analysed
    /// @param groups results of all measurements
    /// @return line or the reason why there is none
    public static ArrheniusResult of(
            ArrheniusPlan plan, Technique technique, List<Results.Group> groups) {
        List<FileResult> results =
                groups.stream()
                        .filter(group -> group.name().equals(plan.measurement()))
                        .flatMap(group -> group.results().stream())
                        .filter(result -> isWithin(plan, result))
                        .toList();
        Plotted plotted = plotted(plan, results);
        List<FileResult> used =
                results.stream().filter(r -> value(plotted, plan, r).isPresent()).toList();
        List<ConductivityPoint> points =
                used.stream().flatMap(r -> point(plotted, plan, r).stream()).toList();
        List<Set<Limit>> limits =
                used.stream().map(r -> Limit.of(r, technique, plan.role())).toList();
        ArrheniusOutcome outcome = Arrhenius.fit(points, plan.form());
        Curvature curvature =
                outcome instanceof Arrhenius
                        ? Curvature.of(points, plan.form())
                        : Curvature.UNKNOWN;
        List<String> files = used.stream().map(result -> result.source().file()).toList();
        return new ArrheniusResult(
                plan,
                plotted,
                points,
                outcome,
                curvature.bent(),
                new Conclusions(plan, plotted, curvature, files, limits).of(outcome));
    }

    /// A conductance where there is no conductivity.
    private static Plotted plotted(ArrheniusPlan plan, List<FileResult> results) {
        if (plan.isDiffusion()) {
            return Plotted.DIFFUSION;
        }
        boolean conducts =
                results.stream().anyMatch(r -> value(Plotted.CONDUCTIVITY, plan, r).isPresent());
        boolean resists =
                results.stream().anyMatch(r -> value(Plotted.CONDUCTANCE, plan, r).isPresent());
        return resists && !conducts ? Plotted.CONDUCTANCE : Plotted.CONDUCTIVITY;
    }

    /// What follows from the points.
    private record Conclusions(
            ArrheniusPlan plan,
            Plotted plotted,
            Curvature curvature,
            List<String> files,
            List<Set<Limit>> limits) {

        List<Results.Conclusion> of(ArrheniusOutcome outcome) {
            return switch (outcome) {
                case ArrheniusOutcome.None(var reason) ->
                        List.of(energy(Optional.empty(), List.of(reason)));
                case Arrhenius line -> {
                    List<Remark> remarks = new ArrayList<>(line.remarks());
                    StudyRemark.InputsLimited.of(limits, "temperatures").ifPresent(remarks::add);
                    remarks.addAll(curvature.remarks());
                    List<Results.Conclusion> all = new ArrayList<>();
                    Measured energy = Unit.ELECTRONVOLT.fromSi(line.activationEnergy());
                    all.add(energy(Optional.of(energy), remarks));
                    if (plotted != Plotted.CONDUCTANCE) {
                        Unit unit =
                                plotted == Plotted.DIFFUSION
                                        ? Unit.SQUARE_METRE_PER_SECOND
                                        : plan.form().unit();
                        String prefactor = "ln(A / (%s))".formatted(unit.symbol());
                        all.add(of(prefactor, line.lnPrefactor(), Unit.NONE));
                    }
                    for (Curvature.Entry value : curvature.values()) {
                        all.add(of(value.name(), value.measured(), value.unit()));
                    }
                    yield all;
                }
            };
        }

        private Results.Conclusion energy(Optional<Measured> energy, List<Remark> remarks) {
            return new Results.Conclusion(
                    "activation energy",
                    plan.of(),
                    plotted.label(plan.form()),
                    energy,
                    Unit.ELECTRONVOLT,
                    files,
                    remarks);
        }

        private Results.Conclusion of(String name, Measured value, Unit unit) {
            return new Results.Conclusion(
                    name,
                    plan.of(),
                    plotted.label(plan.form()),
                    Optional.of(value),
                    unit,
                    files,
                    List.of());
        }
    }

    private static boolean isWithin(ArrheniusPlan plan, FileResult result) {
        return result.condition("temperature")
                .map(temperature -> temperature.value().value())
                .filter(kelvin -> plan.window().isEmpty() || plan.window().get().contains(kelvin))
                .isPresent();
    }

    private static Optional<Value> value(Plotted plotted, ArrheniusPlan plan, FileResult result) {
        return switch (plotted) {
            case CONDUCTIVITY -> result.derived(plan.role() + " conductivity");
            case CONDUCTANCE ->
                    result.derived(plan.role() + " resistance")
                            .filter(resistance -> resistance.measured().value() > 0);
            case DIFFUSION -> diffusion(plan, result).filter(value -> value.measured().value() > 0);
        };
    }

    /// Echoes, tracers and simulations each have their word for it; a tracer's may go through
    /// grains, or through grains and boundaries.
    private static Optional<Value> diffusion(ArrheniusPlan plan, FileResult result) {
        String tracer = plan.value(ArrheniusPlan.TRACER_DIFFUSION);
        return result.derived(plan.value(ArrheniusPlan.DIFFUSION_COEFFICIENT))
                .or(() -> result.derived(tracer))
                .or(
                        () ->
                                result.derived().stream()
                                        .filter(value -> value.name().startsWith(tracer + ", "))
                                        .findFirst());
    }

    private static Optional<ConductivityPoint> point(
            Plotted plotted, ArrheniusPlan plan, FileResult result) {
        Optional<Conductivity> conductivity =
                value(plotted, plan, result)
                        .map(
                                value ->
                                        switch (plotted) {
                                            case CONDUCTIVITY, DIFFUSION -> conductivity(value);
                                            case CONDUCTANCE -> conductance(value);
                                        });
        return result.condition("temperature")
                .map(Condition::value)
                .flatMap(kelvin -> conductivity.map(c -> new ConductivityPoint(kelvin, c)));
    }

    private static Conductivity conductivity(Value value) {
        Measured total = value.measured();
        double statistical = value.statistical().orElse(total.uncertainty());
        double geometric =
                Math.sqrt(Math.max(0, square(total.uncertainty()) - square(statistical)));
        return new Conductivity(total.value(), statistical, geometric);
    }

    /// The conductance as the conductivity of a cell with L/A = 1 m⁻¹.
    private static Conductivity conductance(Value resistance) {
        double conductance = 1 / resistance.measured().value();
        return new Conductivity(conductance, conductance * resistance.measured().relative(), 0);
    }

    private static double square(double x) {
        return x * x;
    }

    @Override
    public String measurement() {
        return plan.measurement();
    }
}
