package science.haven.formats.jcamp;

import java.util.regex.Pattern;

/// The characters of ASDF, the "ASCII squeezed difference form": a letter is sign, first digit and
/// kind of a number at once.
///
/// ```text
/// digit        0 1 2 3 4 5 6 7 8 9
/// PAC, SQZ +   @ A B C D E F G H I      the ordinate itself
/// SQZ −          a b c d e f g h i
/// DIF +        % J K L M N O P Q R      difference to the ordinate before
/// DIF −          j k l m n o p q r
/// DUP            S T U V W X Y Z s      how often the one before stands here
/// ```
final class Asdf {

    private static final String POSITIVE = "@ABCDEFGHI";
    private static final String DIFFERENCE = "%JKLMNOPQR";
    private static final String DUPLICATE = " STUVWXYZs";
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    /// What a number is.
    enum Kind {
        /// The ordinate itself.
        VALUE,
        /// A difference to the ordinate before.
        DIFFERENCE,
        /// A count of repetitions.
        DUPLICATE
    }

    private Asdf() {}

    /// Whether a line uses letters other than the E of an exponent.
    static boolean isSqueezed(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != 'E' && c != 'e' && (Character.isLetter(c) || c == '@' || c == '%')) {
                return true;
            }
        }
        return false;
    }

    static Kind kind(char c) {
        if (DIFFERENCE.indexOf(c) >= 0 || (c >= 'j' && c <= 'r')) {
            return Kind.DIFFERENCE;
        }
        return c != ' ' && DUPLICATE.indexOf(c) >= 0 ? Kind.DUPLICATE : Kind.VALUE;
    }

    /// Whether a number can begin with this letter.
    static boolean isLetter(char c) {
        return POSITIVE.indexOf(c) >= 0 || (c >= 'a' && c <= 'i') || kind(c) != Kind.VALUE;
    }

    /// The sign and digit that a letter stands for.
    static String digits(char c) {
        if (c >= 'a' && c <= 'i') {
            return "-" + (char) ('1' + c - 'a');
        }
        if (c >= 'j' && c <= 'r') {
            return "-" + (char) ('1' + c - 'j');
        }
        int digit =
                switch (kind(c)) {
                    case VALUE -> POSITIVE.indexOf(c);
                    case DIFFERENCE -> DIFFERENCE.indexOf(c);
                    case DUPLICATE -> DUPLICATE.indexOf(c);
                };
        return String.valueOf((char) ('0' + digit));
    }

    /// The letter for an ordinate or a difference, in front of its other digits.
    static String write(long number, Kind kind) {
        String digits = Long.toString(Math.abs(number));
        int first = digits.charAt(0) - '0';
        char letter =
                switch (kind) {
                    case VALUE -> number < 0 ? (char) ('a' + first - 1) : POSITIVE.charAt(first);
                    case DIFFERENCE ->
                            number < 0 ? (char) ('j' + first - 1) : DIFFERENCE.charAt(first);
                    case DUPLICATE -> DUPLICATE.charAt(first);
                };
        return letter + digits.substring(1);
    }

    /// A number as people write it; NaN if it is none.
    static double number(String text) {
        if (text.length() > 400 || !NUMBER.matcher(text).matches()) {
            return Double.NaN;
        }
        double number = Double.parseDouble(text);
        return Double.isFinite(number) ? number : Double.NaN;
    }
}
