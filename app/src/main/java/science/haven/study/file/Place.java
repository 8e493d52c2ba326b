package science.haven.study.file;

/// A place in a study file.
///
/// @param file the file as the user named it
/// @param line number of the line, from 1
/// @param column number of the column, from 1
public record Place(String file, int line, int column) {

    /// As editors and compilers write it: `study.yaml:7:3`.
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
