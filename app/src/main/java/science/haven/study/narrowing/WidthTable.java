package science.haven.study.narrowing;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.text.LabelledTable;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.relaxation.narrowing.WidthPoint;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A table of line widths over temperature, whose heads carry the units:
///
/// ```text
/// temperature / K, width / kHz, u(width) / kHz
/// 180, 7.02, 0.15
/// ```
public final class WidthTable {

    /// Name of the format.
    static final String FORMAT = "table of line widths";

    /// No line of a solid is broader, in Hz; a number beyond is damaged.
    private static final double BROADEST = 1e9;

    /// No line is narrower, in Hz.
    private static final double NARROWEST = 1e-3;

    /// No line has been seen below, in K.
    private static final double COLDEST = 0.01;

    private final LabelledTable table;
    private final int temperature;
    private final int width;

    private WidthTable(LabelledTable table, int temperature, int width) {
        this.table = table;
        this.temperature = temperature;
        this.width = width;
    }

    /// The widths of a file that is a table of them.
    ///
    /// @param file the file
    /// @return its widths; empty if the file is something else
    /// @throws FormatException if the table is damaged
    public static Optional<Analysed> given(SourceFile file) throws FormatException {
        Optional<WidthTable> table = find(file);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        FileResult.Source source = new FileResult.Source(file.name(), file.sha256(), FORMAT, "");
        return Optional.of(new AnalysedWidths(FileResult.of(source), table.get().points()));
    }

    private static Optional<WidthTable> find(SourceFile file) throws FormatException {
        Optional<LabelledTable> table = LabelledTable.of(file);
        OptionalInt temperature =
                table.map(t -> column(t, "temperature")).orElse(OptionalInt.empty());
        OptionalInt width = table.map(t -> column(t, "width")).orElse(OptionalInt.empty());
        return temperature.isPresent() && width.isPresent()
                ? table.map(t -> new WidthTable(t, temperature.getAsInt(), width.getAsInt()))
                : Optional.empty();
    }

    private List<WidthPoint> points() throws FormatException {
        Unit kelvin = table.unit(temperature, Unit.KELVIN);
        Unit hertz = table.unit(width, Unit.HERTZ);
        OptionalInt error = column(table, "u(width)");
        Unit own = error.isPresent() ? table.unit(error.getAsInt(), Unit.HERTZ) : hertz;
        List<WidthPoint> points = new ArrayList<>();
        for (LabelledTable.Row row : table.rows()) {
            double at = temperature(row, kelvin);
            double value = table.si(row, width, hertz, Double.MIN_VALUE, "a width > 0");
            if (!(value >= NARROWEST && value <= BROADEST)) {
                throw table.lines()
                        .wrong(row.line(), "a width between 1 mHz and 1 GHz", value + " Hz");
            }
            double uncertainty =
                    error.isPresent() ? uncertainty(row, error.getAsInt(), own, value) : 0;
            points.add(new WidthPoint(at, new Measured(value, uncertainty)));
        }
        if (points.isEmpty()) {
            throw table.lines().wrong(table.lines().count(), "rows below the heads", "none");
        }
        return points;
    }

    private double temperature(LabelledTable.Row row, Unit kelvin) throws FormatException {
        double at =
                table.within(row, temperature, kelvin, -1e4, 1e4, "a temperature up to 10 000 K");
        if (!(at >= COLDEST)) {
            throw table.lines()
                    .wrong(
                            row.line(),
                            "a temperature > 0 K, or its unit °C in the head",
                            row.fields().get(temperature));
        }
        return at;
    }

    private double uncertainty(LabelledTable.Row row, int column, Unit unit, double value)
            throws FormatException {
        double uncertainty = table.si(row, column, unit, Double.MIN_VALUE, "an uncertainty > 0");
        if (!(uncertainty < value && uncertainty > 1e-9 * value)) {
            throw table.lines()
                    .wrong(row.line(), "an uncertainty below the value", row.fields().get(column));
        }
        return uncertainty;
    }

    private static OptionalInt column(LabelledTable table, String name) {
        return IntStream.range(0, table.labels().size())
                .filter(i -> table.labels().get(i).name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
