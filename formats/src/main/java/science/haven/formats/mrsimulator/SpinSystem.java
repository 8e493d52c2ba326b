package science.haven.formats.mrsimulator;

import science.haven.lineshape.spin.Site;
import science.haven.motion.kinetics.RateMatrix;

import java.util.List;
import java.util.Optional;

/// Sites that occur together, each by itself or as places among which an ion jumps, with the share
/// of such systems in the sample.
///
/// @param name what it is called; empty if nothing
/// @param abundance share, dimensionless, ≥ 0; several systems need not sum to 1
/// @param sites the sites
/// @param jumps how an ion jumps among the sites; nothing if each holds ions of its own
public record SpinSystem(
        String name, double abundance, List<Site> sites, Optional<RateMatrix> jumps) {

    public SpinSystem {
        if (!(abundance >= 0 && Double.isFinite(abundance))) {
            throw new IllegalArgumentException(
                    "abundance must be >= 0 (dimensionless), got " + abundance);
        }
        sites = List.copyOf(sites);
        if (jumps.isPresent() && jumps.get().sites() != sites.size()) {
            throw new IllegalArgumentException(
                    "jumps must be among %d sites, got %d"
                            .formatted(sites.size(), jumps.get().sites()));
        }
    }

    /// A system whose sites hold ions of their own.
    ///
    /// @param name what it is called; empty if nothing
    /// @param abundance share, dimensionless, ≥ 0
    /// @param sites the sites
    public SpinSystem(String name, double abundance, List<Site> sites) {
        this(name, abundance, sites, Optional.empty());
    }
}
