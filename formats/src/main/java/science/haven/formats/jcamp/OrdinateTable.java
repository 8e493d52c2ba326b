package science.haven.formats.jcamp;

import science.haven.formats.FormatException;
import science.haven.formats.Header;
import science.haven.formats.jcamp.Asdf.Kind;
import science.haven.formats.text.TextLines;

import java.util.Arrays;

/// Reads `(X++(Y..Y))`: lines of one abscissa and many ordinates, in any mixture of the
/// compressions.
///
/// A line that ends with a difference repeats its last ordinate as the first of the next line: the
/// check for lost characters. The abscissa in front of each line is the check for lost lines.
final class OrdinateTable {

    private static final int LARGEST = 1 << 28;

    private final TextLines lines;
    private final Abscissa abscissa;
    private final Header header;
    private double[] values = new double[1024];
    private int size;
    private int strayLine;
    private String strayText = "";

    /// The number read last, the step that a count repeats, and whether it was a difference.
    private double ordinate;

    private double step;
    private boolean differences;
    private boolean squeezed;

    OrdinateTable(TextLines lines, Abscissa abscissa, Header header) {
        this.lines = lines;
        this.abscissa = abscissa;
        this.header = header;
    }

    /// Reads the lines behind the label.
    double[] read(JcampRecord table) throws FormatException {
        for (int n = table.line() + 1; n < table.end() && !squeezed; n++) {
            squeezed = Asdf.isSqueezed(table.data(n));
        }
        for (int n = table.line() + 1; n < table.end(); n++) {
            String line = table.data(n);
            if (!line.isEmpty()) {
                readLine(n, line);
            }
        }
        if (size != abscissa.points()) {
            if (strayLine > 0) {
                throw lines.wrong(
                        strayLine,
                        "the abscissa of point %s".formatted(strayText),
                        line(strayLine));
            }
            throw lines.wrong(table.line(), abscissa.points() + " points", String.valueOf(size));
        }
        if (strayLine > 0) {
            header.remark(new JcampRemark.AbscissaNotKept(strayLine));
        }
        return Arrays.copyOf(values, size);
    }

    private String line(int n) {
        return lines.line(n).strip();
    }

    private void readLine(int n, String line) throws FormatException {
        int end = numberEnd(line, 0);
        double x = Asdf.number(line.substring(0, end));
        if (Double.isNaN(x)) {
            throw lines.wrong(n, "an abscissa before the ordinates", line);
        }
        boolean checks = differences && size > 0;
        checkAbscissa(n, x, line.substring(0, end), checks ? size - 1 : size);
        boolean first = true;
        for (int i = filled(line, end); i < line.length(); ) {
            Token token = token(line, i);
            boolean misplaced = first && token.kind != Kind.VALUE;
            if (Double.isNaN(token.number) || misplaced) {
                throw lines.wrong(n, first ? "an ordinate" : "a number", line.substring(i));
            }
            if (first && checks) {
                check(n, token.number, line.substring(i, token.end));
                differences = false;
            } else {
                take(n, token.kind, token.number);
            }
            first = false;
            i = filled(line, token.end);
        }
    }

    /// One number of a line.
    ///
    /// @param kind what it is
    /// @param number the number as it stands in the file, dimensionless; NaN if it is none
    /// @param end index of the character behind it
    private record Token(Kind kind, double number, int end) {}

    private Token token(String line, int start) {
        char c = line.charAt(start);
        if (squeezed && Asdf.isLetter(c)) {
            int end = digitsEnd(line, start + 1);
            String digits = Asdf.digits(c) + line.substring(start + 1, end);
            return new Token(Asdf.kind(c), Asdf.number(digits), end);
        }
        int end = numberEnd(line, start);
        return new Token(Kind.VALUE, Asdf.number(line.substring(start, end)), end);
    }

    /// The next character that separates nothing.
    private static int filled(String line, int start) {
        int i = start;
        while (i < line.length() && " \t,;".indexOf(line.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private void take(int n, Kind kind, double number) throws FormatException {
        switch (kind) {
            case VALUE -> {
                differences = false;
                step = 0;
                ordinate = number;
                append(n);
            }
            case DIFFERENCE -> {
                differences = true;
                step = number;
                ordinate += step;
                append(n);
            }
            case DUPLICATE -> {
                for (int k = 1; k < number; k++) {
                    ordinate += step;
                    append(n);
                }
            }
        }
    }

    private void append(int n) throws FormatException {
        if (size >= Math.min(abscissa.points(), LARGEST)) {
            throw lines.wrong(n, "no more than " + abscissa.points() + " points", line(n));
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = ordinate;
    }

    private void check(int n, double repeated, String text) throws FormatException {
        step = 0;
        if (Math.abs(repeated - ordinate) > 1e-9 * Math.abs(ordinate)) {
            throw lines.wrong(n, "the last ordinate again, " + JcampNumber.text(ordinate), text);
        }
    }

    private void checkAbscissa(int n, double x, String text, int i) {
        int point = text.indexOf('.');
        boolean plain = text.indexOf('E') < 0 && text.indexOf('e') < 0;
        int decimals = point < 0 || !plain ? 0 : text.length() - point - 1;
        if (strayLine == 0 && !abscissa.agrees(x, decimals, i)) {
            strayLine = n;
            strayText =
                    "%d, %s".formatted(i + 1, JcampNumber.text(abscissa.at(i) / abscissa.factor()));
        }
    }

    /// Where a number ends that begins with its sign, a digit or a point.
    private int numberEnd(String line, int start) {
        int i = start;
        if (i < line.length() && (line.charAt(i) == '+' || line.charAt(i) == '-')) {
            i++;
        }
        i = digitsEnd(line, i);
        if (squeezed || i >= line.length() || Character.toUpperCase(line.charAt(i)) != 'E') {
            return i;
        }
        int digits = i + 1;
        if (digits < line.length() && "+-".indexOf(line.charAt(digits)) >= 0) {
            digits++;
        }
        return Math.max(digits, digitsEnd(line, digits));
    }

    private static int digitsEnd(String line, int start) {
        int i = start;
        while (i < line.length()
                && ((line.charAt(i) >= '0' && line.charAt(i) <= '9') || line.charAt(i) == '.')) {
            i++;
        }
        return i;
    }
}
