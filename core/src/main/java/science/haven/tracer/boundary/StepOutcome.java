package science.haven.tracer.boundary;

/// What comes of a profile at a grain boundary.
public sealed interface StepOutcome permits BoundaryStep, NoStep {}
