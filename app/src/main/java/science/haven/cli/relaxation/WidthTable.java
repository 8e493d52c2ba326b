package science.haven.cli.relaxation;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.text.LabelledTable;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.relaxation.narrowing.WidthPoint;

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
final class WidthTable {

    /// Fewer temperatures hold no step.
    private static final int FEWEST = 4;

    private WidthTable() {}

    /// Reads a table.
    ///
    /// @param file the file
    /// @return its widths, at least at four temperatures
    /// @throws FormatException if it is no such table, or damaged
    static List<WidthPoint> read(SourceFile file) throws FormatException {
        Optional<LabelledTable> found = LabelledTable.of(file);
        OptionalInt temperature =
                found.map(t -> column(t, "temperature")).orElse(OptionalInt.empty());
        OptionalInt width = found.map(t -> column(t, "width")).orElse(OptionalInt.empty());
        if (found.isEmpty() || temperature.isEmpty() || width.isEmpty()) {
            throw new FormatException(
                    file.name(), 1, "heads such as 'temperature / K' and 'width / kHz'", "others");
        }
        LabelledTable table = found.get();
        Unit kelvin = table.unit(temperature.getAsInt(), Unit.KELVIN);
        Unit hertz = table.unit(width.getAsInt(), Unit.HERTZ);
        OptionalInt error = column(table, "u(width)");
        Unit own = error.isPresent() ? table.unit(error.getAsInt(), Unit.HERTZ) : hertz;
        List<WidthPoint> points = new ArrayList<>();
        for (LabelledTable.Row row : table.rows()) {
            double at =
                    table.si(
                            row,
                            temperature.getAsInt(),
                            kelvin,
                            Double.NEGATIVE_INFINITY,
                            "a temperature");
            if (!(at > 0)) {
                throw table.lines()
                        .wrong(
                                row.line(),
                                "a temperature > 0 K, or its unit °C in the head",
                                row.fields().get(temperature.getAsInt()));
            }
            double value = table.si(row, width.getAsInt(), hertz, Double.MIN_VALUE, "a width > 0");
            double uncertainty =
                    error.isPresent()
                            ? table.si(
                                    row,
                                    error.getAsInt(),
                                    own,
                                    Double.MIN_VALUE,
                                    "an uncertainty > 0")
                            : 0;
            points.add(new WidthPoint(at, new Measured(value, uncertainty)));
        }
        long temperatures = points.stream().mapToDouble(WidthPoint::temperature).distinct().count();
        if (temperatures < FEWEST) {
            throw table.lines()
                    .wrong(table.lines().count(), "at least 4 temperatures", "" + temperatures);
        }
        return points;
    }

    private static OptionalInt column(LabelledTable table, String name) {
        return IntStream.range(0, table.labels().size())
                .filter(i -> table.labels().get(i).name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
