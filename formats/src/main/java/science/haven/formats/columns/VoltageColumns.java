package science.haven.formats.columns;

import science.haven.data.Transient;
import science.haven.formats.FormatException;
import science.haven.formats.Header;
import science.haven.formats.SourceFile;
import science.haven.formats.Trace;
import science.haven.formats.text.Dialect;
import science.haven.formats.text.Heading;
import science.haven.formats.text.Role;
import science.haven.formats.text.Table;
import science.haven.formats.text.TextLines;

import java.util.List;
import java.util.Optional;

/// Voltage over time without a current, as people export a cell that was run at one current. It is
/// no measurement until somebody says which current that was.
public final class VoltageColumns {

    private static final int LINES_TO_SEARCH = 1000;

    private VoltageColumns() {}

    /// Reads the voltage of a cell.
    ///
    /// @param file a text file with headings for time and voltage, and none for a current
    /// @param current current in A that flowed all the time
    /// @return the record; empty if the file is no such table
    /// @throws FormatException if a row is not what the headings promise
    public static Optional<Transient> read(SourceFile file, double current) throws FormatException {
        if (!TextLines.isText(file)) {
            return Optional.empty();
        }
        TextLines lines = TextLines.of(file);
        int last = Math.min(lines.count() - 1, LINES_TO_SEARCH);
        for (int n = 1; n <= last; n++) {
            Dialect dialect = Dialect.of(lines.sample(n + 1));
            List<Heading> headings =
                    dialect.split(lines.line(n)).stream().map(Heading::parse).toList();
            Table table = new Table(lines, dialect, headings);
            if (table.has(Role.TIME) && table.has(Role.VOLTAGE) && !table.has(Role.CURRENT)) {
                return Optional.of(read(file, lines, table, n + 1, current));
            }
        }
        return Optional.empty();
    }

    private static Transient read(
            SourceFile file, TextLines lines, Table table, int first, double current)
            throws FormatException {
        Trace trace = Trace.ofLines(file.name());
        for (int n = first; n <= lines.count(); n++) {
            if (!lines.line(n).isBlank()) {
                List<String> row = table.row(n);
                double time = table.value(n, row, Role.TIME);
                trace.add(n, time, table.value(n, row, Role.VOLTAGE), current);
            }
        }
        Header header = new Header("text columns");
        return trace.measured(header.provenance(file.name(), file.sha256()));
    }
}
