package science.haven.relaxation.recovery;

/// What came of a recovery: a fit, or why there is none.
public sealed interface RecoveryOutcome permits RecoveryFit, NotFitted {}
