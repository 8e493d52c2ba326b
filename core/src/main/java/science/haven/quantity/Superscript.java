package science.haven.quantity;

/// Raised digits, as in 10⁵ and m⁻¹.
public final class Superscript {

    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final char MINUS = '⁻';

    private Superscript() {}

    /// Writes a number raised.
    ///
    /// @param number the number
    /// @return for example `⁻⁵`
    public static String of(int number) {
        StringBuilder raised = new StringBuilder(number < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(number)).toCharArray()) {
            raised.append(DIGITS.charAt(digit - '0'));
        }
        return raised.toString();
    }

    static boolean is(char c) {
        return c == MINUS || DIGITS.indexOf(c) >= 0;
    }

    /// The same character on the line: `⁻` becomes `-`, `³` becomes `3`.
    static char lowered(char c) {
        return c == MINUS ? '-' : (char) ('0' + DIGITS.indexOf(c));
    }

    /// Lowers every raised character of a text.
    static String lowered(String text) {
        StringBuilder low = new StringBuilder(text);
        for (int i = 0; i < low.length(); i++) {
            if (is(low.charAt(i))) {
                low.setCharAt(i, lowered(low.charAt(i)));
            }
        }
        return low.toString();
    }
}
