package science.haven.formats;

import science.haven.data.Condition;
import science.haven.data.Provenance;
import science.haven.quantity.Remark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// One raw file, read once: what all readers look into and what the provenance is made from.
///
/// @param name the file as the user named it; stands in every message
/// @param bytes the whole content
public record SourceFile(String name, byte[] bytes) {

    /// Reads a file.
    ///
    /// @param path the file
    /// @return its content under the name the user gave
    /// @throws IOException if it cannot be read
    public static SourceFile read(Path path) throws IOException {
        return new SourceFile(path.toString(), Files.readAllBytes(path));
    }

    /// SHA-256 of the content.
    ///
    /// @return 64 hexadecimal digits
    public String sha256() {
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
        return new Provenance(name, sha256(), format, instrument, conditions, remarks);
    }
}
