package science.haven.fit;

/// A fit without a result.
///
/// @param reason one sentence for people
public record Failed(String reason) implements FitOutcome {}
