package science.haven.formats.columns;

import science.haven.data.Measurement;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFile;
import science.haven.formats.Sweeps;
import science.haven.formats.text.Dialect;
import science.haven.formats.text.Heading;
import science.haven.formats.text.Role;
import science.haven.formats.text.Table;
import science.haven.formats.text.TableFinder;
import science.haven.formats.text.TextLines;

import java.util.List;

/// Plain text or CSV: headings in any order with units, any separator, decimal points or commas; or
/// three bare columns of frequency, Z′ and Z″, with a remark that this was assumed.
public final class ColumnsReader implements FormatReader {

    @Override
    public String format() {
        return "text columns";
    }

    @Override
    public boolean recognises(SourceFile file) {
        if (!TextLines.isText(file)) {
            return false;
        }
        try {
            return new TableFinder(TextLines.of(file)).find().isPresent();
        } catch (FormatException e) {
            return false;
        }
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        TextLines lines = TextLines.of(file);
        TableFinder finder = new TableFinder(lines);
        TableFinder.Found found = finder.find().orElseThrow(() -> finder.noColumns(1));
        return read(file, lines, found, new Header(format()));
    }

    /// Reads a table that was found, up to the end of the file.
    ///
    /// @param file the file
    /// @param lines its lines
    /// @param found where the table is
    /// @param header what the lines above it say
    /// @return the spectra, or the transient
    /// @throws FormatException if a row is not what the headings promise
    public static List<Measurement> read(
            SourceFile file, TextLines lines, TableFinder.Found found, Header header)
            throws FormatException {
        if (found.headingLine() == 0) {
            return readBare(file, lines, found, header);
        }
        Table table = new Table(lines, found.dialect(), found.headings());
        int end = lines.count() + 1;
        if (!table.isImpedance()) {
            return List.of(
                    table.readTransient(
                            found.firstRow(), end, header.provenance(file.name(), file.sha256())));
        }
        Sweeps sweeps = Sweeps.ofLines(file);
        String headings = lines.line(found.headingLine());
        int first = found.firstRow();
        for (int n = first; n < end; n++) {
            if (lines.line(n).equals(headings)) {
                table.readImpedance(first, n, sweeps);
                sweeps.cut();
                first = n + 1;
            }
        }
        table.readImpedance(first, end, sweeps);
        return sweeps.spectra(header);
    }

    private static List<Measurement> readBare(
            SourceFile file, TextLines lines, TableFinder.Found found, Header header)
            throws FormatException {
        int first = found.firstRow();
        Dialect dialect = found.dialect();
        int columns = dialect.split(lines.line(first)).size();
        int above = first - 1;
        boolean unreadable = above > 0 && isUnreadable(dialect, lines.line(above), columns);
        if (columns != 3 || unreadable) {
            throw new TableFinder(lines).noColumns(unreadable ? above : first);
        }
        Table table =
                new Table(
                        lines,
                        dialect,
                        List.of(
                                Heading.of(Role.FREQUENCY),
                                Heading.of(Role.REAL),
                                Heading.of(Role.IMAGINARY)));
        Sweeps sweeps = Sweeps.ofLines(file);
        table.readImpedance(first, lines.count() + 1, sweeps);
        String assumed =
                "Three columns without headings were taken as frequency in Hz, Z′ in Ω and ";
        if (sweeps.isMostlyInductive()) {
            sweeps.negateImaginary();
            header.remark(
                    new ReadRemark.AssumedColumns(
                            assumed + "−Z″ in Ω, because the third is mostly positive"));
        } else {
            header.remark(
                    new ReadRemark.AssumedColumns(
                            assumed + "Z″ in Ω with its sign (capacitive is negative)"));
        }
        return sweeps.spectra(header);
    }

    /// The line above looks like headings that say nothing to us, or like a damaged row: not the
    /// place to guess.
    private static boolean isUnreadable(Dialect dialect, String above, int columns) {
        List<String> fields = dialect.split(above);
        return !fields.isEmpty()
                && (fields.size() == columns || !Double.isNaN(dialect.number(fields.getFirst())));
    }
}
