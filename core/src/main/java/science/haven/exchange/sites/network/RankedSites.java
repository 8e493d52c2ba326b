package science.haven.exchange.sites.network;

/// One description that was tried.
///
/// @param topology its sites and jumps
/// @param aicc Akaike's criterion with its small-sample term, dimensionless
/// @param determined whether the spectra determine all its sites
public record RankedSites(Topology topology, double aicc, boolean determined) {}
