package science.haven.formats;

import science.haven.data.Measurement;

import java.util.List;
import java.util.Set;

/// Reads an experiment that its instrument keeps as a folder of several files: parameters, data,
/// lists of delays. Some of its files may be named instead of the folder.
public interface FolderReader {

    /// Name of the format as it stands in reports, for example `Bruker TopSpin`.
    ///
    /// @return the name
    String format();

    /// Names of the files that stand for the whole folder when a user names one of them.
    ///
    /// @return file names without a path, for example `fid`
    Set<String> members();

    /// Looks into the folder, cheaply and without throwing, whatever it holds.
    ///
    /// @param folder the folder
    /// @return whether this reader is the one for it
    boolean recognises(SourceFolder folder);

    /// Reads every measurement of the experiment: the raw data first, then what the instrument's
    /// own program made of them.
    ///
    /// @param folder a folder that this reader recognises
    /// @return the measurements, at least one
    /// @throws FormatException if the files are not what their format promises
    List<Measurement> read(SourceFolder folder) throws FormatException;
}
