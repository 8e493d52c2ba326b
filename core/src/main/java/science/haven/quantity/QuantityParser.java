package science.haven.quantity;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a quantity apart: number, uncertainty, power of ten, unit. Decimals stay decimals until
/// the last step, so that 2.1 mm is 0.0021 m and not 0.0021000000000000003 m.
final class QuantityParser {

    private static final String DIGITS = "(\\d+(?:\\.\\d*)?|\\.\\d+)";
    private static final String EXPONENT = "(?:[eE]([+-]?\\d{1,3}))?";
    private static final String POWER = "(?:\\s*[×x*·]\\s*10(?:\\^([+-]?\\d{1,3})|([⁻⁰¹²³⁴-⁹]+)))?";

    private static final Pattern NUMBER =
            Pattern.compile("\\s*([+-]?)" + DIGITS + "(?:\\((\\d+)\\))?" + EXPONENT + POWER);
    private static final Pattern PLUS_MINUS = Pattern.compile("\\s*(±|\\+/?-)\\s*");
    private static final Pattern UNCERTAINTY = Pattern.compile(DIGITS + EXPONENT + POWER);
    private static final Pattern CLOSE = Pattern.compile("\\s*\\)" + EXPONENT + POWER);
    private static final Pattern OPEN = Pattern.compile("\\s*\\(");

    private final String text;
    private final Matcher matcher;
    private int at;

    QuantityParser(String text) {
        this.text = text;
        this.matcher = NUMBER.matcher(text.replace('−', '-'));
    }

    Quantity parse() {
        boolean bracket = accept(OPEN);
        if (!accept(NUMBER)) {
            throw new NotationException(text, at + 1, "expected a number");
        }
        BigDecimal value =
                new BigDecimal(matcher.group(1) + matcher.group(2)).movePointRight(tens(4));
        BigDecimal uncertainty = digitsInBrackets();
        if (accept(PLUS_MINUS)) {
            if (uncertainty.signum() != 0 || !accept(UNCERTAINTY)) {
                throw new NotationException(text, at + 1, "expected one uncertainty after ±");
            }
            uncertainty = new BigDecimal(matcher.group(1)).movePointRight(tens(2));
        }
        if (bracket) {
            if (!accept(CLOSE)) {
                throw new NotationException(text, at + 1, "expected ')'");
            }
            int tens = tens(1);
            value = value.movePointRight(tens);
            uncertainty = uncertainty.movePointRight(tens);
        }
        Unit unit = unit();
        return new Quantity(si(value, uncertainty, unit), unit);
    }

    /// Where the unit begins, or would begin, counted from 1; known once the text is parsed.
    int placeOfUnit() {
        int place = at;
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        return place + 1;
    }

    /// `8.00(5)` means 8.00 ± 0.05: the digits in brackets belong to the last places.
    private BigDecimal digitsInBrackets() {
        String digits = matcher.group(3);
        if (digits == null) {
            return BigDecimal.ZERO;
        }
        int places = new BigDecimal(matcher.group(2)).scale();
        return new BigDecimal(digits).movePointLeft(places).movePointRight(tens(4));
    }

    private Unit unit() {
        String rest = text.substring(at);
        try {
            return Unit.parse(rest);
        } catch (NotationException e) {
            // The reader wants the place in what they wrote, not in the unit alone.
            throw new NotationException(text, at + e.position(), e.trouble());
        }
    }

    private Measured si(BigDecimal value, BigDecimal uncertainty, Unit unit) {
        BigDecimal factor = BigDecimal.valueOf(unit.toSi());
        double si = value.multiply(factor).add(BigDecimal.valueOf(unit.offset())).doubleValue();
        double u = uncertainty.multiply(factor).doubleValue();
        if (!Double.isFinite(si) || !Double.isFinite(u)) {
            throw new NotationException(text, 1, "number too large");
        }
        return new Measured(si, u);
    }

    /// Power of ten of the last match, written as `e5`, `× 10^5` or `× 10⁵` in three neighbouring
    /// groups.
    private int tens(int group) {
        int sum = 0;
        for (int g = group; g < group + 3; g++) {
            String power = matcher.group(g);
            if (power != null) {
                String low = Superscript.lowered(power);
                if (!low.matches("[+-]?\\d{1,3}")) {
                    throw new NotationException(text, matcher.start(g) + 1, "expected a power");
                }
                sum += Integer.parseInt(low);
            }
        }
        return sum;
    }

    private boolean accept(Pattern pattern) {
        matcher.usePattern(pattern).region(at, text.length());
        boolean found = matcher.lookingAt();
        if (found) {
            at = matcher.end();
        }
        return found;
    }
}
