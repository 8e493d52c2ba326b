package science.haven.formats.trajectory;

import science.haven.data.Frame;
import science.haven.data.Frames;
import science.haven.formats.FormatException;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.ZipException;

/// The frames of a file, read anew each time.
///
/// @param file the file as the user named it
/// @param bytes its bytes
/// @param format how they are read
record FileFrames(String file, Bytes bytes, Open format) implements Frames {

    @Override
    public void forEach(Visitor visitor) {
        try (InputStream in = bytes.open()) {
            FrameReader reader = format.open(file, in);
            Optional<Frame> frame = reader.next();
            while (frame.isPresent() && visitor.visit(frame.get())) {
                frame = reader.next();
            }
        } catch (ZipException | EOFException e) {
            FormatException damaged =
                    new FormatException(
                            file, "file", "an undamaged gzip file", String.valueOf(e.getMessage()));
            damaged.initCause(e);
            throw new UncheckedIOException(damaged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
