package science.haven.exchange.sites.network;

import java.util.List;

/// Spectra that do not determine the exchange.
///
/// @param reason why not
/// @param ranking all numbers of sites tried, the best AICc first
public record NetworkRefused(NetworkRemark reason, List<RankedSites> ranking)
        implements NetworkOutcome {

    public NetworkRefused {
        ranking = List.copyOf(ranking);
    }
}
