package science.haven.data;

/// The frames of a trajectory. They are read as they are asked for, so that a trajectory may be
/// larger than the memory.
@FunctionalInterface
public interface Frames {

    /// Looks at a frame.
    @FunctionalInterface
    interface Visitor {

        /// Is shown a frame; its places hold only during the call.
        ///
        /// @param frame the frame
        /// @return whether to go on
        boolean visit(Frame frame);
    }

    /// Shows all frames from the first one on; may be asked for again and again.
    ///
    /// @param visitor is shown each frame until it has seen enough
    /// @throws RuntimeException if the file is not what its format promises, with the reader's
    ///   complaint as its cause
    void forEach(Visitor visitor);
}
