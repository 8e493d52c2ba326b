package science.haven.formats;

import science.haven.data.Condition;
import science.haven.data.Provenance;
import science.haven.quantity.Remark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// One raw file, read once: what all readers look into and what the provenance is made from.
///
/// @param name the file as the user named it; stands in every message
/// @param bytes the whole content, unpacked if the file was packed with gzip
/// @param sha256 SHA-256 of the file as it lies on the disk, 64 hexadecimal digits
public record SourceFile(String name, byte[] bytes, String sha256) {

    private static final long LARGEST = 1L << 30;
    private static final int HEAD = 1 << 14;

    /// A file whose bytes are at hand.
    ///
    /// @param name the file as the user named it
    /// @param bytes the whole content
    public SourceFile(String name, byte[] bytes) {
        this(name, bytes, hash(bytes));
    }

    /// Reads a file.
    ///
    /// @param path the file
    /// @return its content under the name the user gave
    /// @throws IOException if it cannot be read
    public static SourceFile read(Path path) throws IOException {
        String name = path.toString();
        if (Files.isDirectory(path)) {
            throw new FormatException(name, "file", "a file", "a folder");
        }
        try {
            if (Files.size(path) > LARGEST) {
                throw new UnsupportedFormatException(
                        name, "a file larger than 1 GiB", "export the part of interest");
            }
            byte[] bytes = Files.readAllBytes(path);
            return new SourceFile(name, Gzip.unpack(name, bytes), hash(bytes));
        } catch (NoSuchFileException e) {
            FormatException missing = new FormatException(name, "file", "a file", "nothing there");
            missing.initCause(e);
            throw missing;
        }
    }

    /// The first 16 KiB, one character per byte, for a look at what this is. A byte order mark is
    /// left out; UTF-16 is decoded.
    ///
    /// @return the beginning of the file as ISO 8859-1
    public String head() {
        int length = Math.min(bytes.length, HEAD);
        if (isUtf16()) {
            return new String(bytes, 0, length & ~1, StandardCharsets.UTF_16);
        }
        boolean mark = length >= 3 && at(0) == 0xEF && at(1) == 0xBB && at(2) == 0xBF;
        int start = mark ? 3 : 0;
        return new String(bytes, start, length - start, StandardCharsets.ISO_8859_1);
    }

    /// Whether the file begins with the byte order mark of UTF-16.
    ///
    /// @return true if so
    public boolean isUtf16() {
        return bytes.length >= 2
                && ((at(0) == 0xFF && at(1) == 0xFE) || (at(0) == 0xFE && at(1) == 0xFF));
    }

    private int at(int i) {
        return bytes[i] & 0xFF;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Provenance of the only measurement in this file.
    ///
    /// @param format name of the format
    /// @param instrument the instrument as the file tells it; empty if it does not
    /// @param conditions what the file says about the measurement
    /// @param remarks what was left out or could not be believed
    /// @return the provenance
    public Provenance provenance(
            String format, String instrument, List<Condition> conditions, List<Remark> remarks) {
        return new Provenance(name, sha256, format, instrument, conditions, remarks);
    }
}
