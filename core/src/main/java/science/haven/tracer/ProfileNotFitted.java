package science.haven.tracer;

/// A profile that gives no diffusion coefficient.
///
/// @param reason why not
public record ProfileNotFitted(String reason) implements ProfileOutcome {}
