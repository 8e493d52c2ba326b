package science.haven.relaxation.recovery.joint;

/// A joint fit that did not come about.
///
/// @param reason why not, one sentence
public record NoJointFit(String reason) implements JointOutcome {}
