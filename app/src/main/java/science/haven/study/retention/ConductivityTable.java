package science.haven.study.retention;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.text.Dialect;
import science.haven.formats.text.TextLines;
import science.haven.quantity.Measured;
import science.haven.quantity.NotationException;
import science.haven.quantity.Unit;
import science.haven.transport.retention.RetentionPoint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A table of conductivities over time, as a spreadsheet writes it; the heads carry the units:
///
/// ```text
/// time / d,conductivity / S/cm,u(conductivity) / S/cm
/// 0,9.12e-4,0.05e-4
/// ```
///
/// @param lines the file
/// @param head number of the line with the heads
/// @param dialect how its rows are written
/// @param columns what they hold
/// @param width number of columns
public record ConductivityTable(
        TextLines lines, int head, Dialect dialect, Map<Kind, Column> columns, int width) {

    /// Beyond these nothing is measured; a number there is damaged, or in another unit. In S/m.
    private static final double LEAST_CONDUCTIVITY = 1e-30;

    private static final double GREATEST_CONDUCTIVITY = 1e12;

    /// In s.
    private static final double LONGEST = 1e12;

    /// Nobody knows a conductivity better than this.
    private static final double LEAST_UNCERTAINTY = 1e-9;

    /// Name of the format.
    public static final String FORMAT = "conductivity table";

    /// What a column holds.
    enum Kind {
        TIME("time|t", "time >= 0"),
        CONDUCTIVITY("conductivity|sigma|σ", "conductivity > 0"),
        UNCERTAINTY("u\\(.*?\\)|uncertainty|±", "an uncertainty >= 0");

        private final Pattern pattern;
        private final String expected;

        Kind(String names, String expected) {
            this.expected = expected;
            pattern =
                    Pattern.compile(
                            "(?:%s)\\s*[/\\[(]\\s*(.+?)\\s*[\\])]?".formatted(names),
                            Pattern.CASE_INSENSITIVE);
        }

        private Unit unit() {
            return this == TIME ? Unit.DAY : Unit.SIEMENS_PER_CENTIMETRE;
        }
    }

    /// A column.
    ///
    /// @param index its place
    /// @param unit its unit as written
    record Column(int index, String unit) {}

    /// Finds the table of a file, if it has one.
    ///
    /// @param file the file
    /// @return the table; empty if the file is something else
    /// @throws FormatException if the table is damaged
    public static Optional<ConductivityTable> find(SourceFile file) throws FormatException {
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
        List<String> names = dialect.split(lines.line(head));
        Map<Kind, Column> columns = new EnumMap<>(Kind.class);
        for (int i = 0; i < names.size(); i++) {
            for (Kind kind : Kind.values()) {
                Matcher matcher = kind.pattern.matcher(names.get(i).strip());
                if (matcher.matches()) {
                    columns.putIfAbsent(kind, new Column(i, matcher.group(1)));
                }
            }
        }
        return columns.containsKey(Kind.TIME) && columns.containsKey(Kind.CONDUCTIVITY)
                ? Optional.of(new ConductivityTable(lines, head, dialect, columns, names.size()))
                : Optional.empty();
    }

    private static boolean isAside(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    /// All rows.
    ///
    /// @return the rows, in the order of the file
    /// @throws FormatException if one of them cannot be read
    public List<RetentionPoint> points() throws FormatException {
        Map<Kind, Unit> units = new EnumMap<>(Kind.class);
        for (Map.Entry<Kind, Column> column : columns.entrySet()) {
            units.put(column.getKey(), unit(column.getKey(), column.getValue().unit()));
        }
        List<RetentionPoint> points = new ArrayList<>();
        for (int n = head + 1; n <= lines.count(); n++) {
            if (isAside(lines.line(n))) {
                continue;
            }
            List<String> row = dialect.split(lines.line(n));
            if (row.size() != width) {
                throw lines.wrong(n, width + " columns", row.size() + ": " + lines.line(n));
            }
            Map<Kind, Double> values = new EnumMap<>(Kind.class);
            for (Map.Entry<Kind, Unit> unit : units.entrySet()) {
                values.put(unit.getKey(), value(n, row, unit.getKey(), unit.getValue()));
            }
            points.add(
                    point(
                            n,
                            values.getOrDefault(Kind.TIME, 0.0),
                            values.getOrDefault(Kind.CONDUCTIVITY, 0.0),
                            values.getOrDefault(Kind.UNCERTAINTY, 0.0)));
        }
        return points;
    }

    private RetentionPoint point(int line, double time, double conductivity, double uncertainty)
            throws FormatException {
        if (time > LONGEST) {
            throw lines.wrong(line, "time up to 1e12 s", time + "");
        }
        if (conductivity < LEAST_CONDUCTIVITY || conductivity > GREATEST_CONDUCTIVITY) {
            String expected = "conductivity between 1e-30 and 1e12 S/m";
            throw lines.wrong(line, expected, conductivity + "");
        }
        boolean likely =
                uncertainty >= LEAST_UNCERTAINTY * conductivity && uncertainty <= conductivity;
        if (uncertainty != 0 && !likely) {
            String expected = "an uncertainty between 1e-9 and 1 of the conductivity";
            throw lines.wrong(line, expected, uncertainty + " S/m");
        }
        return new RetentionPoint(time, new Measured(conductivity, uncertainty));
    }

    private Unit unit(Kind kind, String text) throws FormatException {
        try {
            Unit unit = Unit.parse(text);
            if (unit.dimension().equals(kind.unit().dimension())) {
                return unit;
            }
        } catch (NotationException e) {
            // The message below says what is wrong.
        }
        throw lines.wrong(head, "a unit such as " + kind.unit().symbol(), text);
    }

    private double value(int line, List<String> row, Kind kind, Unit unit) throws FormatException {
        String field = row.get(columns.getOrDefault(kind, new Column(0, "")).index());
        double number = dialect.number(field);
        double least = kind == Kind.CONDUCTIVITY ? Double.MIN_VALUE : 0;
        if (!(number >= least && Double.isFinite(number))) {
            throw lines.wrong(line, kind.expected, field);
        }
        return unit.inSi(number);
    }
}
