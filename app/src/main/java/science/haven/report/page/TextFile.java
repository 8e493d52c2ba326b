package science.haven.report.page;

import java.util.List;

/// A file of text beside the page.
///
/// @param name its name with ending
/// @param text what it holds
public record TextFile(String name, String text) {

    private static final int DIGITS = 12;

    /// A table for spreadsheets: comma separated, point as decimal sign.
    ///
    /// @param name its name without ending
    /// @param rows the rows, the heads with their units first
    /// @return the file
    public static TextFile table(String name, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(",", row.stream().map(TextFile::quoted).toList()));
            text.append('\n');
        }
        return new TextFile(name + ".csv", text.toString());
    }

    /// A number with 12 digits.
    ///
    /// @param value the number in the unit of its column
    /// @return for example `1234.5`
    public static String number(double value) {
        return Shown.plain(value, DIGITS);
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
