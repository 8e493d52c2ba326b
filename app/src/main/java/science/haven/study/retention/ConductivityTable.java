package science.haven.study.retention;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.text.LabelledTable;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.transport.retention.RetentionPoint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A table of conductivities over time, as a spreadsheet writes it; the heads carry the units:
///
/// ```text
/// time / d,conductivity / S/cm,u(conductivity) / S/cm
/// 0,9.12e-4,0.05e-4
/// ```
///
/// @param table the file
/// @param columns what its columns hold
public record ConductivityTable(LabelledTable table, Map<Kind, Integer> columns) {

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
        UNCERTAINTY("u\\(.*\\)|uncertainty|±", "an uncertainty >= 0");

        private final Pattern pattern;
        private final String expected;

        Kind(String names, String expected) {
            this.expected = expected;
            pattern = Pattern.compile(names, Pattern.CASE_INSENSITIVE);
        }

        private Unit unit() {
            return this == TIME ? Unit.DAY : Unit.SIEMENS_PER_CENTIMETRE;
        }
    }

    /// Finds the table of a file, if it has one.
    ///
    /// @param file the file
    /// @return the table; empty if the file is something else
    /// @throws FormatException if the table is damaged
    public static Optional<ConductivityTable> find(SourceFile file) throws FormatException {
        Optional<LabelledTable> table = LabelledTable.of(file);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        List<LabelledTable.Label> labels = table.get().labels();
        Map<Kind, Integer> columns = new EnumMap<>(Kind.class);
        for (int i = 0; i < labels.size(); i++) {
            for (Kind kind : Kind.values()) {
                if (!labels.get(i).unit().isEmpty()
                        && kind.pattern.matcher(labels.get(i).name()).matches()) {
                    columns.putIfAbsent(kind, i);
                }
            }
        }
        return columns.containsKey(Kind.TIME) && columns.containsKey(Kind.CONDUCTIVITY)
                ? Optional.of(new ConductivityTable(table.get(), columns))
                : Optional.empty();
    }

    /// The conductivities of a file that is a table of them.
    ///
    /// @param file the file
    /// @return the conductivities; empty if the file is something else
    /// @throws FormatException if the table is damaged
    public static Optional<Analysed> given(SourceFile file) throws FormatException {
        Optional<ConductivityTable> table = find(file);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        FileResult.Source source = new FileResult.Source(file.name(), file.sha256(), FORMAT, "");
        return Optional.of(new Conductivities(FileResult.of(source), table.get().points()));
    }

    /// All rows.
    ///
    /// @return the rows, in the order of the file
    /// @throws FormatException if one of them cannot be read
    public List<RetentionPoint> points() throws FormatException {
        Map<Kind, Unit> units = new EnumMap<>(Kind.class);
        for (Map.Entry<Kind, Integer> column : columns.entrySet()) {
            units.put(column.getKey(), table.unit(column.getValue(), column.getKey().unit()));
        }
        List<RetentionPoint> points = new ArrayList<>();
        for (LabelledTable.Row row : table.rows()) {
            Map<Kind, Double> values = new EnumMap<>(Kind.class);
            for (Map.Entry<Kind, Unit> unit : units.entrySet()) {
                Kind kind = unit.getKey();
                double least = kind == Kind.CONDUCTIVITY ? Double.MIN_VALUE : 0;
                values.put(
                        kind,
                        table.si(
                                row,
                                columns.getOrDefault(kind, 0),
                                unit.getValue(),
                                least,
                                kind.expected));
            }
            points.add(
                    point(
                            row.line(),
                            values.getOrDefault(Kind.TIME, 0.0),
                            values.getOrDefault(Kind.CONDUCTIVITY, 0.0),
                            values.getOrDefault(Kind.UNCERTAINTY, 0.0)));
        }
        return points;
    }

    private RetentionPoint point(int line, double time, double conductivity, double uncertainty)
            throws FormatException {
        if (time > LONGEST) {
            throw table.lines().wrong(line, "time up to 1e12 s", time + "");
        }
        if (conductivity < LEAST_CONDUCTIVITY || conductivity > GREATEST_CONDUCTIVITY) {
            String expected = "conductivity between 1e-30 and 1e12 S/m";
            throw table.lines().wrong(line, expected, conductivity + "");
        }
        boolean likely =
                uncertainty >= LEAST_UNCERTAINTY * conductivity && uncertainty <= conductivity;
        if (uncertainty != 0 && !likely) {
            String expected = "an uncertainty between 1e-9 and 1 of the conductivity";
            throw table.lines().wrong(line, expected, uncertainty + " S/m");
        }
        return new RetentionPoint(time, new Measured(conductivity, uncertainty));
    }
}
