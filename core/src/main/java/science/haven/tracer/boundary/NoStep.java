package science.haven.tracer.boundary;

/// A boundary of which the profile says nothing.
///
/// @param place where it should lie, in m
/// @param reason why not
public record NoStep(double place, String reason) implements StepOutcome {}
