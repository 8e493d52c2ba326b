package science.haven.exchange.exsy;

/// What came of exchange spectra: rates, or why there are none.
public sealed interface ExsyOutcome permits ExsyFit, ExsyRefused {}
