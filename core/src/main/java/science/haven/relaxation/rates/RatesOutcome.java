package science.haven.relaxation.rates;

/// What an analysis of rates returns. Rates that carry no motion are a value, not an exception.
public sealed interface RatesOutcome permits RatesFit, NoRatesFit {}
