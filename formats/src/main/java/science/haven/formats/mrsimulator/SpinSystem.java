package science.haven.formats.mrsimulator;

import science.haven.lineshape.spin.Site;

import java.util.List;

/// Sites that occur together, each by itself, with the share of such systems in the sample.
///
/// @param name what it is called; empty if nothing
/// @param abundance share, dimensionless, ≥ 0; several systems need not sum to 1
/// @param sites the sites
public record SpinSystem(String name, double abundance, List<Site> sites) {

    public SpinSystem {
        if (!(abundance >= 0 && Double.isFinite(abundance))) {
            throw new IllegalArgumentException(
                    "abundance must be >= 0 (dimensionless), got " + abundance);
        }
        sites = List.copyOf(sites);
    }
}
