package science.haven.exchange.echo;

/// What came of echo decays: jumps, or why there are none.
public sealed interface EchoOutcome permits EchoFit, EchoNotFitted {}
