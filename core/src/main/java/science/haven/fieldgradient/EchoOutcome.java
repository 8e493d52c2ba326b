package science.haven.fieldgradient;

/// What came of a decay: a fit, or why there is none.
public sealed interface EchoOutcome permits EchoFit, EchoOutcome.NotFitted {

    /// A decay that could not be fitted.
    ///
    /// @param reason why not, one sentence
    record NotFitted(String reason) implements EchoOutcome {}
}
