package science.haven.exchange.sites.network;

/// What came of spectra of exchanging lines: rates of the paths, or why there are none.
public sealed interface NetworkOutcome permits NetworkFit, NetworkRefused {}
