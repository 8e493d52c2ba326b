package science.haven.report.page;

import science.haven.quantity.Superscript;
import science.haven.quantity.Unit;
import science.haven.study.result.FileResult;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A column of values with one unit and one power of ten in its head, as journals print it.
///
/// @param heading what it holds
/// @param unit power of ten and unit of its cells; may be empty
/// @param cells one text per row
public record ValueColumn(String heading, String unit, List<String> cells) {

    /// Columns that span more than this many powers of ten keep a power in every cell.
    private static final int SPAN = 3;

    /// Keeps a copy of the list.
    public ValueColumn {
        cells = List.copyOf(cells);
    }

    /// The column of a parameter or a derived value.
    ///
    /// @param heading symbol for the head
    /// @param results the rows
    /// @param name name of the value
    /// @return the column
    public static ValueColumn of(String heading, List<FileResult> results, String name) {
        List<Optional<Value>> values =
                results.stream()
                        .map(result -> result.parameter(name).or(() -> result.derived(name)))
                        .toList();
        int exponent = exponent(values);
        double factor = Math.pow(10, -exponent);
        List<String> cells = new ArrayList<>();
        String unit = "";
        for (Optional<Value> value : values) {
            cells.add(
                    value.map(v -> Shown.unit(v).fromSi(v.measured()).scaled(factor))
                            .map(Shown::text)
                            .orElse(Shown.NOTHING));
            unit = value.map(v -> Shown.symbol(Shown.unit(v))).orElse(unit);
        }
        String power = exponent == 0 ? "" : "10" + Superscript.of(exponent) + " ";
        return new ValueColumn(heading, (power + unit).strip(), cells);
    }

    /// Heading and unit in one line.
    ///
    /// @return for example `R1 / 10⁴ Ω`
    public String line() {
        return unit.isEmpty() ? heading : heading + " / " + unit;
    }

    private static int exponent(List<Optional<Value>> values) {
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (Optional<Value> value : values) {
            double shown =
                    value.map(v -> Math.abs(Shown.unit(v).fromSi(v.measured()).value()))
                            .orElse(0.0);
            if (shown > 0) {
                int own = (int) Math.floor(Math.log10(shown));
                lowest = Math.min(lowest, own);
                highest = Math.max(highest, own);
            }
        }
        boolean parts = // ppm is a power of ten already
                values.stream().flatMap(Optional::stream).anyMatch(v -> isParts(v.unit()));
        boolean plain = parts || lowest > highest || (lowest >= -1 && highest <= 2);
        return plain || highest - lowest > SPAN ? 0 : lowest;
    }

    private static boolean isParts(Unit unit) {
        return unit.symbol().equals("ppm");
    }
}
