package science.haven.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Leaves what a test measured for the validation page: `target/validation/NAME.tsv`, the header
/// first, tab separated.
public final class ValidationTable {

    private ValidationTable() {}

    /// Writes a table, replacing one of an earlier run.
    ///
    /// @param name name of the table, used as file name
    /// @param header what the columns are
    /// @param rows the cells
    public static void write(String name, List<String> header, List<List<String>> rows) {
        String text =
                Stream.concat(Stream.of(header), rows.stream())
                        .map(cells -> String.join("\t", cells))
                        .collect(Collectors.joining("\n", "", "\n"));
        Path folder = Path.of(System.getProperty("haven.root", "."), "target", "validation");
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".tsv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
