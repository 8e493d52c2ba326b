package science.haven.relaxation.recovery.joint;

/// What came of a joint fit: phases, or why there are none.
public sealed interface JointOutcome permits JointFit, NoJointFit {}
