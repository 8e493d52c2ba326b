package science.haven.exchange.sites;

/// Spectra that do not determine the exchange of two sites.
///
/// @param reason why not
public record TwoSiteRefused(TwoSiteRemark reason) implements TwoSiteOutcome {}
