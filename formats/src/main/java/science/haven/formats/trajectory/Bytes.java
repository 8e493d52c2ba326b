package science.haven.formats.trajectory;

import java.io.IOException;
import java.io.InputStream;

/// Opens the bytes of a file anew, unpacked.
@FunctionalInterface
interface Bytes {

    InputStream open() throws IOException;
}
