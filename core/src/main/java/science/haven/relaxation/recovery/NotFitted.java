package science.haven.relaxation.recovery;

/// A recovery that could not be fitted.
///
/// @param reason why not, one sentence
public record NotFitted(String reason) implements RecoveryOutcome {}
