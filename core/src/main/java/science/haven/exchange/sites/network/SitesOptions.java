package science.haven.exchange.sites.network;

import java.util.Optional;

/// What is known about the sites.
///
/// @param fewest least number of sites
/// @param most greatest number of sites
/// @param jumps among which sites ions jump, which also says how many there are; empty to find out
public record SitesOptions(int fewest, int most, Optional<Topology> jumps) {

    /// Two to four sites, any jumps.
    public static final SitesOptions FREE = new SitesOptions(2, Topology.MOST, Optional.empty());

    public SitesOptions {
        if (!(fewest >= 2 && fewest <= most && most <= Topology.MOST)) {
            throw new IllegalArgumentException(
                    "numbers of sites must be 2 to 4 and ordered, got %d to %d"
                            .formatted(fewest, most));
        }
    }

    /// A known number of sites.
    ///
    /// @param sites number of sites, 2 to 4
    /// @return the options
    public static SitesOptions of(int sites) {
        return new SitesOptions(sites, sites, Optional.empty());
    }

    /// Known jumps.
    ///
    /// @param jumps among which sites, counted from that of the lowest frequency
    /// @return the options
    public static SitesOptions of(Topology jumps) {
        return new SitesOptions(jumps.sites(), jumps.sites(), Optional.of(jumps));
    }
}
