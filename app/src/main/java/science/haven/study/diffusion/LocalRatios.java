package science.haven.study.diffusion;

import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.plan.Role;
import science.haven.study.result.Results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How far ions come against how far the jumps that spins see would carry them: the correlation
/// factor, where those are the jumps that lead on. What crosses grain boundaries is left out.
public final class LocalRatios {

    /// What the conclusions are called.
    public static final String NAME = "D over D of the jumps";

    private LocalRatios() {}

    static List<Results.Conclusion> of(List<DiffusionLine> lines) {
        List<Results.Conclusion> ratios = new ArrayList<>();
        for (DiffusionLine local : lines) {
            if (local.series().way() == Way.RELAXATION) {
                lines.stream()
                        .filter(line -> line.series().way().tracer())
                        .filter(line -> !line.series().part().equals(Role.TOTAL))
                        .flatMap(line -> line.points().stream())
                        .forEach(point -> ratio(point, local).ifPresent(ratios::add));
            }
        }
        return ratios;
    }

    private static Optional<Results.Conclusion> ratio(DiffusionPoint far, DiffusionLine local) {
        Measured kelvin = Measured.exact(Math.round(10 * far.temperature()) / 10.0);
        return local.at(far.temperature())
                .map(
                        d ->
                                new Results.Conclusion(
                                        "%s at %s"
                                                .formatted(
                                                        NAME,
                                                        new Quantity(kelvin, Unit.KELVIN).text()),
                                        "%s over %s"
                                                .formatted(
                                                        far.series().brief(),
                                                        local.series().brief()),
                                        "D",
                                        Optional.of(far.value().dividedBy(d)),
                                        Unit.NONE,
                                        far.file().isEmpty() ? List.of() : List.of(far.file()),
                                        List.of()));
    }
}
