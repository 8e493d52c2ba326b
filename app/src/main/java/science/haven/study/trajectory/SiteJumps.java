package science.haven.study.trajectory;

import science.haven.data.CrystalStructure;
import science.haven.formats.Formats;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.study.result.Value;
import science.haven.trajectory.IonPaths;
import science.haven.trajectory.TracerDiffusion;
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

/// Where the ions of a trajectory stay and how they jump.
///
/// @param density where they are
/// @param visits which sites they hold
/// @param network how they jump
public record SiteJumps(DensityMap density, SiteVisits visits, JumpNetwork network) {

    /// Attempt frequency for barriers in Hz: frames lie too far apart to see vibrations.
    static final double ATTEMPTS = 1e13;

    private static final String DENSITY = "density";
    private static final double SPACING = 0.3e-10;
    private static final double SMOOTHING = 0.35e-10;
    private static final double APART = 1.5e-10;
    private static final double SHARE = 0.1;
    private static final int FEWEST = 10;

    /// Finds sites and jumps.
    ///
    /// @param sites a CIF, or the word for none
    /// @return the jumps; empty if the crystal is not that of the simulation
    /// @throws IOException if the CIF cannot be read
    static Optional<SiteJumps> of(IonPaths paths, String ion, Path folder, String sites)
            throws IOException {
        DensityMap density = DensityMap.of(paths, SPACING, SMOOTHING);
        Optional<SiteSet> set;
        if (sites.equals(DENSITY)) {
            set = Optional.of(SiteSet.of(density, APART, SHARE));
        } else {
            CrystalStructure crystal = Formats.structures(folder.resolve(sites)).getFirst();
            set = SiteSet.of(crystal, ion, density);
        }
        return set.filter(s -> s.sites().size() > 1)
                .map(s -> SiteVisits.of(paths, s))
                .map(visits -> new SiteJumps(density, visits, JumpNetwork.of(visits)));
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
        for (JumpPath path : network.paths()) {
            if (path.jumps() < FEWEST) {
                continue;
            }
            String name =
                    String.format(
                            Locale.ROOT,
                            "%s→%s, %.1f Å",
                            path.from(),
                            path.to(),
                            path.length() * 1e10);
            values.add(Value.of("jump rate " + name, path.rate(), Unit.parse("s⁻¹")));
            temperature.ifPresent(
                    t ->
                            values.add(
                                    Value.of(
                                            "barrier " + name,
                                            path.barrier(t.value(), ATTEMPTS),
                                            Unit.parse("J"))));
        }
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
}
