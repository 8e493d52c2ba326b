package science.haven.study.diffusion;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.Sample;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;
import science.haven.transport.timescale.NamedEnergy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Diffusion coefficients of all methods of a study over temperature.
///
/// @param lines one for each series of coefficients
/// @param conclusions activation energies of the lines and Haven ratios
public record DiffusionMap(List<DiffusionLine> lines, List<Results.Conclusion> conclusions)
        implements Finding {

    /// Keeps copies of the lists.
    public DiffusionMap {
        lines = List.copyOf(lines);
        conclusions = List.copyOf(conclusions);
    }

    /// Collects them.
    ///
    /// @param groups results of all measurements
    /// @param findings what measurements say together
    /// @param sample what was measured
    /// @return the map; without lines where no method saw diffusion
    public static DiffusionMap of(
            List<Results.Group> groups, List<Finding> findings, Sample sample) {
        Map<DiffusionPoint.Series, List<DiffusionPoint>> series = new LinkedHashMap<>();
        for (DiffusionPoint point : DiffusionPoints.of(groups, findings, sample)) {
            series.computeIfAbsent(point.series(), _ -> new ArrayList<>()).add(point);
        }
        List<DiffusionLine> lines = new ArrayList<>();
        series.forEach((of, points) -> lines.add(DiffusionLine.of(of, points)));
        List<Results.Conclusion> conclusions = new ArrayList<>();
        lines.stream()
                .filter(line -> line.series().way().tracer())
                .flatMap(line -> energy(line).stream())
                .forEach(conclusions::add);
        conclusions.addAll(HavenRatios.of(lines));
        conclusions.addAll(LocalRatios.of(lines));
        return new DiffusionMap(lines, conclusions);
    }

    private static Optional<Results.Conclusion> energy(DiffusionLine line) {
        return line.line()
                .map(
                        fit ->
                                new Results.Conclusion(
                                        "activation energy of D",
                                        line.series().name(),
                                        "ln D",
                                        Optional.of(
                                                Unit.ELECTRONVOLT.fromSi(fit.activationEnergy())),
                                        Unit.ELECTRONVOLT,
                                        line.points().stream().map(DiffusionPoint::file).toList(),
                                        List.<Remark>copyOf(fit.remarks())));
    }

    /// The activation energies of what was not drawn from a conductivity.
    ///
    /// @param known names of the measurements whose energy is known already
    /// @return energies in J with their names
    public List<NamedEnergy> energies(Set<String> known) {
        List<NamedEnergy> energies = new ArrayList<>();
        for (DiffusionLine line : lines) {
            Optional<Measured> energy = line.line().map(fit -> fit.activationEnergy());
            if (line.series().way().tracer()
                    && energy.isPresent()
                    && !known.contains(line.series().measurement())) {
                energies.add(new NamedEnergy(line.series().name(), energy.get()));
            }
        }
        return List.copyOf(energies);
    }

    /// Whether more than one method saw diffusion.
    ///
    /// @return whether there is something to compare
    public boolean compares() {
        return lines.stream().map(line -> line.series().way()).distinct().count() > 1;
    }

    @Override
    public String measurement() {
        return "";
    }
}
