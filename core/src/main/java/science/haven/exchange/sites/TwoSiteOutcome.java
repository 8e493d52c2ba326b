package science.haven.exchange.sites;

/// What came of spectra of exchanging lines: rates, or why there are none.
public sealed interface TwoSiteOutcome permits TwoSiteFit, TwoSiteRefused {}
