package science.haven.exchange.exsy;

/// Exchange spectra that do not determine the rates.
///
/// @param reason why not, with what they do say
public record ExsyRefused(ExsyRemark reason) implements ExsyOutcome {}
