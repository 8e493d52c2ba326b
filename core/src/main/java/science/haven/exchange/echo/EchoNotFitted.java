package science.haven.exchange.echo;

/// Decays that could not be fitted.
///
/// @param reason why not, one sentence
public record EchoNotFitted(String reason) implements EchoOutcome {}
