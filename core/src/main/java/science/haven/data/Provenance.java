package science.haven.data;

import science.haven.quantity.Remark;

import java.util.List;
import java.util.Optional;

/// Where a measurement comes from, down to the bytes.
///
/// @param file path as the user named it, with `#n` behind it for the n-th data set of a file that
///   holds several
/// @param sha256 SHA-256 of the whole file, 64 hexadecimal digits
/// @param format name of the format, for example `Gamry DTA`
/// @param instrument maker, model or serial number as the file tells it; empty if it does not
/// @param conditions what the file, its name or the study say about the measurement
/// @param remarks what the reader had to leave out or could not believe
/// @param others where the rest comes from, if the data of several files were joined
public record Provenance(
        String file,
        String sha256,
        String format,
        String instrument,
        List<Condition> conditions,
        List<Remark> remarks,
        List<Provenance> others) {

    public Provenance {
        conditions = List.copyOf(conditions);
        remarks = List.copyOf(remarks);
        others = List.copyOf(others);
    }

    /// Provenance of data that come from one file.
    ///
    /// @param file path as the user named it
    /// @param sha256 SHA-256 of the whole file
    /// @param format name of the format
    /// @param instrument what the file says of the instrument; empty if nothing
    /// @param conditions what is known about the measurement
    /// @param remarks what the reader had to leave out or could not believe
    public Provenance(
            String file,
            String sha256,
            String format,
            String instrument,
            List<Condition> conditions,
            List<Remark> remarks) {
        this(file, sha256, format, instrument, conditions, remarks, List.of());
    }

    /// Looks a condition up; the most trusted origin wins.
    ///
    /// @param name name of the condition, for example `temperature`
    /// @return the condition, if known
    public Optional<Condition> condition(String name) {
        return conditions.stream()
                .filter(c -> c.name().equals(name))
                .min(java.util.Comparator.comparing(Condition::origin));
    }
}
