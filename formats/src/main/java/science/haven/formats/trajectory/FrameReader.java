package science.haven.formats.trajectory;

import science.haven.data.Frame;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads the frames of one file from the first to the last.
interface FrameReader {

    /// What the atoms are; known before the first frame is read.
    List<String> species();

    /// Reads the next frame.
    ///
    /// @return the frame; empty at the end of the file
    Optional<Frame> next() throws IOException;
}
