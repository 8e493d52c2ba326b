package science.haven.formats;

import science.haven.data.Measurement;

import java.util.List;

/// Reads one file format. Readers are chosen by looking into the file, never by its name, and never
/// guess: a damaged file is named with its place.
public interface FormatReader {

    /// Name of the format as it stands in reports, for example `Gamry DTA`.
    ///
    /// @return the name
    String format();

    /// Looks into the file, cheaply and without throwing, whatever the bytes.
    ///
    /// @param file the file
    /// @return whether this reader is the one for it
    boolean recognises(SourceFile file);

    /// Reads every measurement in the file; several loops or sweeps become several measurements.
    ///
    /// @param file a file that this reader recognises
    /// @return the measurements, at least one
    /// @throws FormatException if the file is not what its format promises
    List<Measurement> read(SourceFile file) throws FormatException;
}
