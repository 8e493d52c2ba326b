package science.haven.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Unpacks files that were packed to save space, as large transients often are.
final class Gzip {

    private static final int LARGEST = 1 << 28;
    private static final int CHUNK = 1 << 16;

    private Gzip() {}

    /// Unpacks if the bytes begin as gzip does; other files stay as they are.
    static byte[] unpack(String name, byte[] bytes) throws FormatException {
        boolean packed = bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
        return packed ? unpack(name, bytes, LARGEST) : bytes;
    }

    /// Unpacks, but not beyond a size: a few bytes can hold gigabytes of zeros.
    static byte[] unpack(String name, byte[] bytes, int largest) throws FormatException {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                if (n > largest - unpacked.size()) {
                    throw new UnsupportedFormatException(
                            name,
                            "a packed file of more than %d bytes".formatted(largest),
                            "export the part of interest");
                }
                unpacked.write(chunk, 0, n);
            }
        } catch (EOFException | ZipException e) {
            FormatException damaged =
                    new FormatException(
                            name, "file", "an undamaged gzip file", String.valueOf(e.getMessage()));
            damaged.initCause(e);
            throw damaged;
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
        return unpacked.toByteArray();
    }
}
