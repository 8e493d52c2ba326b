package science.haven.study.trajectory;

import science.haven.data.CrystalStructure;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.trajectory.JumpsPlan;
import science.haven.study.result.Value;
import science.haven.trajectory.IonPaths;
import science.haven.trajectory.TracerDiffusion;
import science.haven.trajectory.TrajectoryRemark;
import science.haven.trajectory.sites.DensityMap;
import science.haven.trajectory.sites.JumpNetwork;
import science.haven.trajectory.sites.JumpPath;
import science.haven.trajectory.sites.SiteSet;
import science.haven.trajectory.sites.SiteVisits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Where the ions of a trajectory stay and how they jump.
///
/// @param density where they are
/// @param visits which sites they hold
/// @param network how they jump
/// @param plan how it was asked for
public record SiteJumps(
        DensityMap density, SiteVisits visits, JumpNetwork network, JumpsPlan plan) {

    /// Attempt frequency for barriers in Hz: frames lie too far apart to see vibrations.
    private static final double ATTEMPTS = 1e13;

    private static final double ANGSTROM = 1e10;
    private static final String DENSITY = "density";
    private static final double SPACING = 0.3e-10;
    private static final double SMOOTHING = 0.35e-10;
    private static final double APART = 1.5e-10;
    private static final double SHARE = 0.1;
    private static final int FEWEST = 10;

    /// Finds sites.
    ///
    /// @return the sites; empty if the crystal is not that of the simulation
    /// @throws IOException if the CIF cannot be read
    private static Optional<SiteSet> sites(
            DensityMap density, String ion, Path folder, String sites) throws IOException {
        if (sites.equals(DENSITY)) {
            return Optional.of(SiteSet.of(density, APART, SHARE));
        }
        CrystalStructure crystal = Formats.structures(folder.resolve(sites)).getFirst();
        return SiteSet.of(crystal, ion, density);
    }

    /// Finds sites and jumps.
    ///
    /// @return the jumps
    /// @throws FormatException if there are no such sites, or the radius does not suit them
    /// @throws IOException if the CIF cannot be read
    static SiteJumps of(IonPaths paths, String ion, Path folder, JumpsPlan plan)
            throws IOException {
        DensityMap density = DensityMap.of(paths, SPACING, SMOOTHING);
        SiteSet set =
                sites(density, ion, folder, plan.sites())
                        .filter(found -> found.sites().size() > 1)
                        .orElseThrow(
                                () ->
                                        new FormatException(
                                                plan.sites(),
                                                "sites",
                                                "sites of %s in a cell that the simulation repeats"
                                                        .formatted(ion),
                                                "none"));
        double inner =
                plan.radius().map(r -> r.si().value()).orElse(SiteVisits.Radii.of(set).inner());
        double outer = plan.outerRadius().map(r -> r.si().value()).orElse(Double.POSITIVE_INFINITY);
        if (inner > set.closest() / 2 || inner > outer) {
            throw new FormatException(
                    plan.sites(),
                    "radius",
                    "at most half the distance of the closest sites, %s Å, and the outer radius"
                            .formatted(Digits.of(set.closest() / 2 * ANGSTROM, 3)),
                    Digits.of(inner * ANGSTROM, 3) + " Å");
        }
        SiteVisits visits = SiteVisits.of(paths, set, new SiteVisits.Radii(inner, outer));
        return new SiteJumps(density, visits, JumpNetwork.of(visits), plan);
    }

    private double attempts() {
        return plan.attempts().map(given -> given.si().value()).orElse(ATTEMPTS);
    }

    /// What limits the numbers.
    List<Remark> remarks(Optional<Measured> temperature) {
        return temperature.isPresent() && plan.attempts().isEmpty()
                ? List.of(new TrajectoryRemark.AttemptsAssumed(ATTEMPTS, temperature.get().value()))
                : List.of();
    }

    /// Along which edges of the cell ways lead through it.
    ///
    /// @return letters of the edges, or what stands for none
    public String through() {
        boolean[] directions = network.directions();
        String letters =
                IntStream.range(0, 3)
                        .filter(k -> directions[k])
                        .mapToObj(k -> "abc".substring(k, k + 1))
                        .collect(Collectors.joining(", "));
        return letters.isEmpty() ? "none" : letters;
    }

    /// The numbers.
    List<Value> values(TracerDiffusion tracer, Optional<Measured> temperature) {
        List<Value> values = new ArrayList<>();
        visits.set().sites().stream()
                .map(SiteSet.Site::label)
                .distinct()
                .forEach(
                        label ->
                                values.add(
                                        Value.of(
                                                "occupancy of " + label,
                                                Measured.exact(visits.occupancy(label)),
                                                Unit.NONE)));
        network.residence()
                .ifPresent(time -> values.add(Value.of("residence time", time, Unit.SECOND)));
        temperature.ifPresent(
                _ ->
                        values.add(
                                Value.of(
                                        "attempt frequency",
                                        Measured.exact(attempts()),
                                        Unit.HERTZ)));
        network.paths().stream()
                .filter(path -> path.jumps() >= FEWEST)
                .forEach(path -> values.addAll(values(path, temperature)));
        if (network.diffusion().value() > 0) {
            values.add(Value.of("D of jumps", network.diffusion(), Unit.parse("m²/s")));
            if (tracer.isDiffusive()) {
                Measured f = tracer.coefficient().dividedBy(network.diffusion());
                values.add(Value.of("correlation factor", f, Unit.NONE));
            }
        }
        values.add(Value.of("jumps that return", Measured.exact(network.returning()), Unit.NONE));
        values.add(
                Value.of(
                        "directions that lead through",
                        Measured.exact(network.percolation()),
                        Unit.NONE));
        return values;
    }

    private List<Value> values(JumpPath path, Optional<Measured> temperature) {
        String name =
                String.format(
                        Locale.ROOT,
                        "%s→%s, %.1f Å",
                        path.from(),
                        path.to(),
                        path.length() * ANGSTROM);
        List<Value> values = new ArrayList<>();
        values.add(Value.of("jump rate " + name, path.rate(), Unit.parse("s⁻¹")));
        temperature.ifPresent(
                t ->
                        values.add(
                                Value.of(
                                        "barrier " + name,
                                        path.barrier(t.value(), attempts()),
                                        Unit.parse("J"))));
        return values;
    }
}
