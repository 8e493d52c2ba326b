package science.haven.formats.trajectory;

import science.haven.formats.FormatException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads a text file line by line and number by number without making strings of them, which is
/// what reading large trajectories costs. Lines end with LF or CR LF.
final class LineScanner {

    private static final int WINDOW = 1 << 16;
    private static final int MOST_DIGITS = 18;
    private static final long EXACT = 1L << 53;
    private static final double[] TENS = new double[23];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = 10 * TENS[i - 1];
        }
    }

    private final String file;
    private final InputStream in;
    private byte[] window = new byte[WINDOW];
    private int filled;
    private int next;
    private int start;
    private int end;
    private int at;
    private int line;

    LineScanner(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /// Goes to the next line.
    ///
    /// @return false at the end of the file
    boolean nextLine() throws IOException {
        int scan = next;
        while (true) {
            while (scan < filled && window[scan] != '\n') {
                scan++;
            }
            if (scan < filled) {
                break;
            }
            int behind = scan - next;
            if (!fill()) {
                if (behind == 0) {
                    start = next;
                    end = next;
                    at = next;
                    return false;
                }
                scan = filled;
                break;
            }
            scan = next + behind;
        }
        start = next;
        end = scan > start && window[scan - 1] == '\r' ? scan - 1 : scan;
        at = start;
        next = Math.min(scan + 1, filled);
        line++;
        return true;
    }

    /// Brings more bytes in; those not yet read stay.
    private boolean fill() throws IOException {
        int kept = filled - next;
        if (next > 0) {
            System.arraycopy(window, next, window, 0, kept);
        } else if (kept == window.length) {
            window = Arrays.copyOf(window, 2 * window.length);
        }
        next = 0;
        filled = kept;
        int read = in.read(window, filled, window.length - filled);
        if (read <= 0) {
            return false;
        }
        filled += read;
        return true;
    }

    /// Goes to the next line, which must be there.
    void requireLine(String expected) throws IOException {
        if (!nextLine()) {
            throw new FormatException(file, Math.max(1, line), expected, "the end of the file");
        }
    }

    /// Number of the line, from 1.
    int line() {
        return line;
    }

    /// The line as text.
    String text() {
        return new String(window, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /// The words of the line.
    String[] words() {
        String text = text().strip();
        return text.isEmpty() ? new String[0] : text.split("\\s+");
    }

    /// Whether the line begins with a text, white space before it aside.
    boolean startsWith(String text) {
        int from = start;
        while (from < end && window[from] <= ' ') {
            from++;
        }
        if (end - from < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (window[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Whether nothing but white space stands in the line.
    boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (window[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    /// Skips words of the line.
    void skip(int words) {
        for (int w = 0; w < words; w++) {
            skipSpace();
            while (at < end && window[at] > ' ') {
                at++;
            }
        }
    }

    /// The next word of the line; empty at its end.
    String word() {
        skipSpace();
        int from = at;
        skip(1);
        return new String(window, from, at - from, StandardCharsets.ISO_8859_1);
    }

    private void skipSpace() {
        while (at < end && window[at] <= ' ' && window[at] >= 0) {
            at++;
        }
    }

    /// Reads the next number of the line.
    ///
    /// @param expected what it is, for the complaint
    @SuppressWarnings("checkstyle:CyclomaticComplexity") // one pass over the digits, in one place
    double number(String expected) throws FormatException {
        skipSpace();
        int from = at;
        boolean negative = at < end && window[at] == '-';
        if (negative || (at < end && window[at] == '+')) {
            at++;
        }
        long digits = 0;
        int count = 0;
        int decimals = 0;
        boolean point = false;
        while (at < end) {
            int c = window[at];
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
                count++;
                decimals += point ? 1 : 0;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
            at++;
        }
        boolean ends = at == end || window[at] == ' ' || window[at] == '\t';
        if (ends && count > 0 && count <= MOST_DIGITS && digits < EXACT) {
            // Both numbers are exact, so that their quotient is rounded once, as it should be.
            double value = digits / TENS[decimals];
            return negative ? -value : value;
        }
        return slowly(from, expected);
    }

    private double slowly(int from, String expected) throws FormatException {
        at = from;
        String word = word();
        try {
            double value = Double.parseDouble(word);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            FormatException wrong = wrong(expected, word.isEmpty() ? text().strip() : word);
            wrong.initCause(e);
            throw wrong;
        }
        throw wrong(expected, word);
    }

    /// Reads the next whole number of the line.
    ///
    /// @param least smallest allowed
    /// @param most largest allowed
    long whole(String expected, long least, long most) throws FormatException {
        String word = word();
        try {
            long value = Long.parseLong(word);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            FormatException wrong = wrong(expected, word.isEmpty() ? text().strip() : word);
            wrong.initCause(e);
            throw wrong;
        }
        throw wrong(expected, word);
    }

    /// A mistake in the line.
    FormatException wrong(String expected, String found) {
        return new FormatException(file, Math.max(1, line), expected, found);
    }
}
