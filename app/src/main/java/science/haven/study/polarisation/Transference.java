package science.haven.study.polarisation;

import science.haven.polarisation.TransferenceNumber;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.TotalConductivity;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.StudyRemark;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The share of the ions in the conductivity, from an electronic and a total one.
public final class Transference {

    /// Temperatures that differ by no more than this are the same, in K.
    private static final double SAME = 1;

    private final TotalConductivity total;
    private final List<FileResult> others;

    /// A comparison.
    ///
    /// @param total what to compare with
    /// @param groups the results it may come from
    public Transference(TotalConductivity total, List<Results.Group> groups) {
        this.total = total;
        others =
                total instanceof TotalConductivity.Of of
                        ? groups.stream()
                                .filter(group -> group.name().equals(of.measurement()))
                                .flatMap(group -> group.results().stream())
                                .filter(r -> r.derived(name(of)).isPresent())
                                .toList()
                        : List.of();
    }

    private static String name(TotalConductivity.Of of) {
        return of.role() + " conductivity";
    }

    /// The result with its transference number, or with the reason why it has none.
    ///
    /// @param result the result
    /// @return the result with more in it
    public FileResult added(FileResult result) {
        Optional<Value> electronic = result.derived(PolarisationAnalysis.ELECTRONIC);
        if (electronic.isEmpty()) {
            return result;
        }
        return switch (total) {
            case TotalConductivity.Given(var given) ->
                    with(result, electronic.get().measured(), given.si(), List.of());
            case TotalConductivity.Of of -> compared(result, electronic.get(), of);
        };
    }

    private FileResult compared(FileResult result, Value electronic, TotalConductivity.Of of) {
        Optional<Double> temperature = temperature(result);
        Optional<FileResult> nearest =
                temperature.isEmpty()
                        ? others.stream().findFirst().filter(r -> others.size() == 1)
                        : others.stream()
                                .filter(r -> temperature(r).isPresent())
                                .min(
                                        Comparator.comparingDouble(
                                                r -> distance(r, temperature.get())));
        if (nearest.isEmpty()
                || (temperature.isPresent() && distance(nearest.get(), temperature.get()) > SAME)) {
            return result.with(List.of(), List.of(new StudyRemark.TotalMissing(of.reference())));
        }
        Value other = nearest.get().derived(name(of)).orElseThrow();
        return with(result, ownPart(electronic), ownPart(other), List.of());
    }

    /// Without the part of the geometry, which both share.
    private static Measured ownPart(Value value) {
        return new Measured(
                value.measured().value(),
                value.statistical().orElse(value.measured().uncertainty()));
    }

    private static FileResult with(
            FileResult result, Measured electronic, Measured total, List<Remark> remarks) {
        List<Remark> all = new ArrayList<>(remarks);
        if (electronic.value() > total.value()) {
            all.add(new StudyRemark.ElectronsExceedTotal());
        }
        Measured number = TransferenceNumber.ionic(electronic, total);
        return result.with(
                List.of(
                        Value.of("total conductivity compared", total, Unit.SIEMENS_PER_METRE),
                        Value.of("transference number", number, Unit.NONE)),
                all);
    }

    private static Optional<Double> temperature(FileResult result) {
        return result.condition("temperature").map(c -> c.value().value());
    }

    private static double distance(FileResult result, double temperature) {
        return Math.abs(temperature(result).orElseThrow() - temperature);
    }
}
