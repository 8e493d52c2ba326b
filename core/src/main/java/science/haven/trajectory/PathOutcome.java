package science.haven.trajectory;

/// What came of following ions through frames: their paths, or why they cannot be followed.
public sealed interface PathOutcome permits IonPaths, PathOutcome.Refused {

    /// The frames cannot be followed.
    ///
    /// @param reason one line that names the frame
    record Refused(String reason) implements PathOutcome {}
}
