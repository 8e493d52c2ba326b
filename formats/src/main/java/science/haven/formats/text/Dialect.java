package science.haven.formats.text;

import java.util.ArrayList;
import java.util.List;

/// How the numbers of a table are written: what stands between them, and their decimal mark.
///
/// @param separator what stands between two fields
/// @param decimalComma whether numbers have a decimal comma instead of a point
public record Dialect(Separator separator, boolean decimalComma) {

    /// What stands between two fields of a row.
    public enum Separator {
        /// A tabulator.
        TAB,
        /// A semicolon.
        SEMICOLON,
        /// A comma.
        COMMA,
        /// Any number of spaces.
        SPACE
    }

    /// Finds out how a table is written.
    ///
    /// A comma separates if there is neither a tabulator nor a semicolon and the fields between
    /// spaces are no numbers; `1,5 2,5 3,5` has decimal commas, `1.5, 2.5` and `1,2,3` have not.
    ///
    /// @param rows some rows of numbers, at least one
    /// @return their dialect
    public static Dialect of(List<String> rows) {
        String first = rows.getFirst();
        if (first.indexOf('\t') >= 0) {
            return marked(Separator.TAB, rows);
        }
        if (first.indexOf(';') >= 0) {
            return marked(Separator.SEMICOLON, rows);
        }
        Dialect spaces = marked(Separator.SPACE, rows);
        if (first.indexOf(',') < 0 || (spaces.decimalComma && spaces.isRow(first))) {
            return spaces;
        }
        return new Dialect(Separator.COMMA, false);
    }

    /// Decimal commas only if some field needs them and none needs a point: a file that mixes both
    /// fails at the first comma, with its line.
    private static Dialect marked(Separator separator, List<String> rows) {
        Dialect point = new Dialect(separator, false);
        Dialect comma = new Dialect(separator, true);
        boolean needsComma = false;
        for (String row : rows) {
            for (String field : point.split(row)) {
                boolean readsPoint = !Double.isNaN(point.number(field));
                boolean readsComma = !Double.isNaN(comma.number(field));
                if (readsPoint && !readsComma) {
                    return point;
                }
                needsComma |= readsComma && !readsPoint;
            }
        }
        return needsComma ? comma : point;
    }

    private boolean isRow(String row) {
        List<String> fields = split(row);
        return fields.size() > 1 && fields.stream().noneMatch(f -> Double.isNaN(number(f)));
    }

    /// Cuts a row into its fields, without white space and quotation marks around them. Empty
    /// fields at the end are dropped.
    ///
    /// @param row the row
    /// @return its fields
    public List<String> split(String row) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= row.length(); i++) {
            if (i < row.length() && !separates(row.charAt(i))) {
                continue;
            }
            if (separator != Separator.SPACE || i > start) {
                fields.add(bare(row.substring(start, i)));
            }
            start = i + 1;
        }
        while (!fields.isEmpty() && fields.getLast().isEmpty()) {
            fields.removeLast();
        }
        return fields;
    }

    private boolean separates(char c) {
        return switch (separator) {
            case TAB -> c == '\t';
            case SEMICOLON -> c == ';';
            case COMMA -> c == ',';
            case SPACE -> c == ' ' || c == '\t' || c == '\u00A0';
        };
    }

    private static String bare(String field) {
        String text = field.strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    /// Reads a number. What Java takes for numbers beyond digits, sign, mark and exponent (`NaN`,
    /// `Infinity`, `1f`, `0x1p3`) is none.
    ///
    /// @param field the text of the number
    /// @return the number in the unit of the file; NaN if the text is no number
    public double number(String field) {
        StringBuilder digits = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if ((c >= '0' && c <= '9') || "+-eE".indexOf(c) >= 0) {
                digits.append(c);
            } else if (c == (decimalComma ? ',' : '.')) {
                digits.append('.');
            } else if (c == '−') {
                digits.append('-');
            } else {
                return Double.NaN;
            }
        }
        try {
            double number = Double.parseDouble(digits.toString());
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
