package science.haven.study.diffusion;

import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.Role;
import science.haven.study.result.Results;
import science.haven.transport.HavenRatio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Haven ratios of all tracers against all conductivities at the tracers' temperatures, and that of
/// the grain boundaries where both were seen with and without them.
final class HavenRatios {

    /// What the conclusions are called.
    static final String NAME = "Haven ratio";

    private final List<DiffusionLine> lines;
    private final List<Results.Conclusion> ratios = new ArrayList<>();

    private HavenRatios(List<DiffusionLine> lines) {
        this.lines = lines;
    }

    static List<Results.Conclusion> of(List<DiffusionLine> lines) {
        HavenRatios all = new HavenRatios(lines);
        for (DiffusionLine tracer : lines) {
            if (tracer.series().way().tracer() && tracer.series().way() != Way.SIMULATION) {
                lines.stream()
                        .filter(l -> l.series().way() == Way.CONDUCTIVITY)
                        .filter(l -> comparable(tracer.series(), l.series()))
                        .forEach(charge -> all.compare(tracer, charge));
            }
        }
        all.boundaries();
        return List.copyOf(all.ratios);
    }

    /// What crosses boundaries is compared with what crosses them, grains with grains. A tracer
    /// that does not say what it saw is held against the grains; field gradients see no further.
    private static boolean comparable(DiffusionPoint.Series tracer, DiffusionPoint.Series charge) {
        boolean total = tracer.part().equals(Role.TOTAL);
        return charge.part().equals(total ? Role.TOTAL : Role.BULK.word());
    }

    private void compare(DiffusionLine tracer, DiffusionLine charge) {
        for (DiffusionPoint point : tracer.points()) {
            charge.at(point.temperature())
                    .map(d -> HavenRatio.of(point.value(), d))
                    .ifPresent(
                            ratio ->
                                    add(
                                            NAME,
                                            "%s over %s"
                                                    .formatted(
                                                            tracer.series().brief(),
                                                            charge.series().brief()),
                                            point.temperature(),
                                            ratio,
                                            point.file()));
        }
    }

    private void boundaries() {
        for (DiffusionLine total : lines) {
            DiffusionPoint.Series series = total.series();
            if (series.way() != Way.TRACER || !series.part().equals(Role.TOTAL)) {
                continue;
            }
            for (DiffusionPoint point : total.points()) {
                boundary(point)
                        .ifPresent(
                                ratio ->
                                        add(
                                                NAME + " of grain boundaries",
                                                series.name(),
                                                point.temperature(),
                                                ratio,
                                                point.file()));
            }
        }
    }

    /// The grains of the tracer are those it saw itself, else those of the field gradients.
    private Optional<HavenRatio> boundary(DiffusionPoint total) {
        double kelvin = total.temperature();
        Optional<Measured> grains =
                at(Way.TRACER, Role.BULK.word(), kelvin)
                        .or(() -> at(Way.FIELD_GRADIENT, "", kelvin));
        Optional<Measured> charge = at(Way.CONDUCTIVITY, Role.TOTAL, kelvin);
        Optional<Measured> chargeOfGrains = at(Way.CONDUCTIVITY, Role.BULK.word(), kelvin);
        boolean known = grains.isPresent() && charge.isPresent() && chargeOfGrains.isPresent();
        if (!known
                || total.value().value() >= grains.get().value()
                || charge.get().value() >= chargeOfGrains.get().value()) {
            return Optional.empty();
        }
        return Optional.of(
                HavenRatio.ofBoundaries(
                        new HavenRatio.Series(total.value(), grains.get()),
                        new HavenRatio.Series(charge.get(), chargeOfGrains.get())));
    }

    private Optional<Measured> at(Way way, String part, double kelvin) {
        return lines.stream()
                .filter(line -> line.series().way() == way && line.series().part().equals(part))
                .flatMap(line -> line.at(kelvin).stream())
                .findFirst();
    }

    private void add(String name, String of, double kelvin, HavenRatio ratio, String file) {
        List<Remark> remarks = new ArrayList<>(ratio.remarks());
        if (HavenRatioRemark.isLopsided(ratio)) {
            remarks.add(new HavenRatioRemark(ratio.interval68()));
        }
        String at =
                new Quantity(Measured.exact(Math.round(10 * kelvin) / 10.0), Unit.KELVIN).text();
        ratios.add(
                new Results.Conclusion(
                        "%s at %s".formatted(name, at),
                        of,
                        "D*/D_σ",
                        Optional.of(ratio.measured()),
                        Unit.NONE,
                        file.isEmpty() ? List.of() : List.of(file),
                        remarks));
    }
}
