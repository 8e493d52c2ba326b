package science.haven.study.arrhenius;

import science.haven.data.Condition;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.ArrheniusPlan;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;
import science.haven.transport.Arrhenius;
import science.haven.transport.ArrheniusOutcome;
import science.haven.transport.Conductivity;
import science.haven.transport.ConductivityPoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Conductivities over temperature and the law through them.
///
/// @param plan what was asked for
/// @param points the conductivities used
/// @param outcome the line, or why there is none
/// @param conclusions what follows
public record ArrheniusResult(
        ArrheniusPlan plan,
        List<ConductivityPoint> points,
        ArrheniusOutcome outcome,
        List<Results.Conclusion> conclusions) {

    /// Keeps copies of the lists.
    public ArrheniusResult {
        points = List.copyOf(points);
        conclusions = List.copyOf(conclusions);
    }

    /// Draws an activation energy from the results of a measurement.
    ///
    /// @param plan what the study asks for
    /// @param groups results of all measurements
    /// @return line or the reason why there is none
    public static ArrheniusResult of(ArrheniusPlan plan, List<Results.Group> groups) {
        List<ConductivityPoint> points = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (Results.Group group : groups) {
            for (FileResult result : group.results()) {
                Optional<ConductivityPoint> point =
                        group.name().equals(plan.measurement())
                                ? point(plan, result)
                                : Optional.empty();
                point.ifPresent(points::add);
                point.ifPresent(p -> files.add(result.source().file()));
            }
        }
        ArrheniusOutcome outcome = Arrhenius.fit(points, plan.form());
        return new ArrheniusResult(
                plan, points, outcome, conclusions(plan, points, outcome, files));
    }

    private static List<Results.Conclusion> conclusions(
            ArrheniusPlan plan,
            List<ConductivityPoint> points,
            ArrheniusOutcome outcome,
            List<String> files) {
        return switch (outcome) {
            case ArrheniusOutcome.None(var reason) ->
                    List.of(
                            new Results.Conclusion(
                                    "activation energy",
                                    plan.of(),
                                    plan.form().toString(),
                                    Optional.empty(),
                                    Unit.ELECTRONVOLT,
                                    files,
                                    List.of(reason)));
            case Arrhenius line -> {
                Measured energy = Unit.ELECTRONVOLT.fromSi(line.activationEnergy());
                Curvature curvature = Curvature.of(points, plan.form());
                List<Remark> remarks = new ArrayList<>(line.remarks());
                remarks.addAll(curvature.remarks());
                String prefactor = "ln(A / (%s))".formatted(plan.form().unit().symbol());
                List<Results.Conclusion> all = new ArrayList<>();
                all.add(
                        new Results.Conclusion(
                                "activation energy",
                                plan.of(),
                                plan.form().toString(),
                                Optional.of(energy),
                                Unit.ELECTRONVOLT,
                                files,
                                remarks));
                all.add(of(plan, prefactor, line.lnPrefactor(), Unit.NONE, files));
                for (Curvature.Entry value : curvature.values()) {
                    all.add(of(plan, value.name(), value.measured(), value.unit(), files));
                }
                yield all;
            }
        };
    }

    private static Results.Conclusion of(
            ArrheniusPlan plan, String name, Measured value, Unit unit, List<String> files) {
        return new Results.Conclusion(
                name,
                plan.of(),
                plan.form().toString(),
                Optional.of(value),
                unit,
                files,
                List.of());
    }

    private static Optional<ConductivityPoint> point(ArrheniusPlan plan, FileResult result) {
        Optional<Condition> temperature = result.condition("temperature");
        Optional<Value> conductivity = result.derived(plan.role() + " conductivity");
        if (temperature.isEmpty() || conductivity.isEmpty()) {
            return Optional.empty();
        }
        if (plan.window().isPresent()
                && !plan.window().get().contains(temperature.get().value().value())) {
            return Optional.empty();
        }
        Measured total = conductivity.get().measured();
        double statistical = conductivity.get().statistical().orElse(total.uncertainty());
        double geometric =
                Math.sqrt(Math.max(0, square(total.uncertainty()) - square(statistical)));
        return Optional.of(
                new ConductivityPoint(
                        temperature.get().value(),
                        new Conductivity(total.value(), statistical, geometric)));
    }

    private static double square(double x) {
        return x * x;
    }
}
