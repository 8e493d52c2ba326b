package science.haven.formats.trajectory;

import java.io.IOException;
import java.io.InputStream;

/// Begins to read a trajectory.
@FunctionalInterface
interface Open {

    /// Reads the head of the file.
    ///
    /// @param file the file as the user named it
    /// @param in its bytes
    FrameReader open(String file, InputStream in) throws IOException;
}
