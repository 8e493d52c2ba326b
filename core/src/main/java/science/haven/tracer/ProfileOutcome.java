package science.haven.tracer;

/// What comes of a profile.
public sealed interface ProfileOutcome permits ProfileFit, ProfileNotFitted {}
