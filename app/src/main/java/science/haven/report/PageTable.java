package science.haven.report;

import science.haven.quantity.Measured;
import science.haven.quantity.Superscript;
import science.haven.study.FileResult;
import science.haven.study.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table of values, one row per result, in which every column has one unit and one power of ten
/// in its head, as journals print it.
final class PageTable {

    /// Columns that span more than this many powers of ten keep a power in every cell.
    private static final int SPAN = 3;

    /// A column of values.
    ///
    /// @param heading what it holds
    /// @param unit power of ten and unit of its cells; may be empty
    /// @param cells one text per result
    record Column(String heading, String unit, List<String> cells) {}

    private PageTable() {}

    /// The column of a parameter or a derived value.
    ///
    /// @param heading symbol for the head
    /// @param results the rows
    /// @param name name of the value
    static Column column(String heading, List<FileResult> results, String name) {
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
                            .map(Measured::text)
                            .orElse(Shown.NOTHING));
            unit = value.map(v -> Shown.unit(v).symbol()).orElse(unit);
        }
        String power = exponent == 0 ? "" : "10" + Superscript.of(exponent) + " ";
        return new Column(heading, (power + unit).strip(), cells);
    }

    /// The head of a table: a column of names, then the columns of values.
    static void head(Html html, String first, List<Column> columns) {
        html.open("thead").open("tr").element("th", first, "scope", "col");
        for (Column column : columns) {
            html.open("th", "scope", "col").text(column.heading());
            if (!column.unit().isEmpty()) {
                html.markup("<br>").element("i", column.unit(), "class", "u");
            }
            html.close();
        }
        html.close().close();
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
        boolean plain = lowest > highest || (lowest >= -1 && highest <= 2);
        return plain || highest - lowest > SPAN ? 0 : lowest;
    }
}
