package science.haven.formats.text;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.quantity.NotationException;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A table as a spreadsheet writes it, whose heads name quantities and units:
///
/// ```text
/// time / d,conductivity / S/cm,u(conductivity) / S/cm
/// 0,9.12e-4,0.05e-4
/// ```
///
/// Blank lines and lines that begin with `#` are passed over.
///
/// @param lines the file
/// @param head number of the line with the heads
/// @param dialect how its rows are written
/// @param labels what the heads say, column by column
public record LabelledTable(TextLines lines, int head, Dialect dialect, List<Label> labels) {

    /// `name / unit`, `name [unit]` or `name (unit)`; `u(…)` is a name.
    private static final Pattern LABEL =
            Pattern.compile(
                    "(u\\([^)]*\\)|[^/\\[(]+?)\\s*"
                            + "(?:(?:/\\s*(?<over>.+))|\\[(?<square>.+)\\]|\\((?<round>.+)\\))?");

    /// What a head says.
    ///
    /// @param name name of the quantity
    /// @param unit its unit as written; empty if there is none
    public record Label(String name, String unit) {

        /// Reads a head.
        ///
        /// @param text the head
        /// @return its name and unit
        public static Label of(String text) {
            Matcher matcher = LABEL.matcher(text.strip());
            if (!matcher.matches()) {
                return new Label(text.strip(), "");
            }
            String unit = "";
            for (String form : List.of("over", "square", "round")) {
                unit = matcher.group(form) == null ? unit : matcher.group(form).strip();
            }
            return new Label(matcher.group(1).strip(), unit);
        }
    }

    /// A row.
    ///
    /// @param line number of its line
    /// @param fields its fields, one per column
    public record Row(int line, List<String> fields) {

        /// Keeps a copy of the list.
        public Row {
            fields = List.copyOf(fields);
        }
    }

    /// Keeps a copy of the list.
    public LabelledTable {
        labels = List.copyOf(labels);
    }

    /// Looks at the first line that is not blank.
    ///
    /// @param file the file
    /// @return the table; empty if the file is no text or ends with its heads
    /// @throws FormatException if the file cannot be read as text
    public static Optional<LabelledTable> of(SourceFile file) throws FormatException {
        if (!TextLines.isText(file)) {
            return Optional.empty();
        }
        TextLines lines = TextLines.of(file);
        int head = 1;
        while (head < lines.count() && isAside(lines.line(head))) {
            head++;
        }
        if (head >= lines.count()) {
            return Optional.empty();
        }
        Dialect dialect = Dialect.of(lines.sample(head + 1));
        List<Label> labels = dialect.split(lines.line(head)).stream().map(Label::of).toList();
        return Optional.of(new LabelledTable(lines, head, dialect, labels));
    }

    private static boolean isAside(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    /// All rows.
    ///
    /// @return the rows, in the order of the file
    /// @throws FormatException if one has not as many fields as there are heads
    public List<Row> rows() throws FormatException {
        List<Row> rows = new ArrayList<>();
        for (int n = head + 1; n <= lines.count(); n++) {
            if (isAside(lines.line(n))) {
                continue;
            }
            List<String> fields = new ArrayList<>(dialect.split(lines.line(n)));
            // empty fields at the end were dropped, but their separators stand there
            while (fields.size() < labels.size() && lines.line(n).strip().matches(".*[,;\\t]")) {
                fields.add("");
            }
            if (fields.size() != labels.size()) {
                throw lines.wrong(
                        n, labels.size() + " columns", fields.size() + ": " + lines.line(n));
            }
            rows.add(new Row(n, fields));
        }
        return rows;
    }

    /// The unit of a column.
    ///
    /// @param column its place
    /// @param kind a unit of the kind expected, whose symbol stands in the message
    /// @return the unit
    /// @throws FormatException if the head gives another kind, or none
    public Unit unit(int column, Unit kind) throws FormatException {
        String text = labels.get(column).unit();
        try {
            Unit unit = text.isEmpty() ? Unit.NONE : Unit.parse(text);
            if (unit.dimension().equals(kind.dimension())) {
                return unit;
            }
        } catch (NotationException e) {
            // The message below says what is wrong.
        }
        throw lines.wrong(head, "a unit such as " + kind.symbol(), text);
    }

    /// A number of a row.
    ///
    /// @param row the row
    /// @param column place of the column
    /// @param unit its unit
    /// @param least no number lies below this, in the unit of the column
    /// @param expected what should stand there, for messages
    /// @return the number in SI units
    /// @throws FormatException if there is another, or none
    public double si(Row row, int column, Unit unit, double least, String expected)
            throws FormatException {
        String field = row.fields().get(column);
        double number = dialect.number(field);
        if (!(number >= least && Double.isFinite(number))) {
            throw lines.wrong(row.line(), expected, field);
        }
        return unit.inSi(number);
    }

    /// A number of a row that cannot be anything at all.
    ///
    /// @param row the row
    /// @param column place of the column
    /// @param unit its unit
    /// @param least no number lies below this, in the SI unit
    /// @param most no number lies above this, in the SI unit
    /// @param expected what should stand there, for messages
    /// @return the number in SI units
    /// @throws FormatException if there is another, or none
    public double within(Row row, int column, Unit unit, double least, double most, String expected)
            throws FormatException {
        double number = si(row, column, unit, Double.NEGATIVE_INFINITY, expected);
        if (!(number >= least && number <= most)) {
            throw lines.wrong(row.line(), expected, row.fields().get(column));
        }
        return number;
    }
}
