package science.haven.quantity;

import java.math.BigDecimal;

/// Recursive descent over `factor {(· | /) factor}`, `factor = (symbol | "(" unit ")") [power]`.
///
/// Powers of ten are summed apart from the other factors, so that S/cm is 100 S/m and not
/// 99.99999999999999 S/m.
final class UnitParser {

    private static final int HIGHEST_POWER = 9;

    private final String text;
    private int at;

    /// What has been read so far.
    private record Part(String symbol, double mantissa, int tens, Dimension dimension) {

        static final Part ONE = new Part("", 1, 0, Dimension.NONE);

        Part times(Part other) {
            String product =
                    symbol.isEmpty() || (symbol.equals("1") && !other.symbol.isEmpty())
                            ? other.symbol
                            : symbol + "·" + other.symbol;
            return new Part(
                    product,
                    mantissa * other.mantissa,
                    tens + other.tens,
                    dimension.times(other.dimension));
        }

        Part dividedBy(Part other) {
            return new Part(
                    (symbol.isEmpty() ? "1" : symbol) + "/" + other.symbol,
                    mantissa / other.mantissa,
                    tens - other.tens,
                    dimension.dividedBy(other.dimension));
        }

        Part power(int exponent) {
            return exponent == 1
                    ? this
                    : new Part(
                            symbol + Superscript.of(exponent),
                            Math.pow(mantissa, exponent),
                            tens * exponent,
                            dimension.power(exponent));
        }
    }

    UnitParser(String text) {
        this.text = text;
    }

    Unit parse() {
        Part unit = product();
        if (at < text.length()) {
            throw expected("a unit or the end");
        }
        double offset = unit.symbol.equals("°C") ? 273.15 : 0;
        if (offset == 0 && unit.symbol.contains("°C")) {
            throw new NotationException(
                    text, 1, "°C has its own zero and stands alone; for differences write K");
        }
        double factor =
                BigDecimal.valueOf(unit.mantissa).scaleByPowerOfTen(unit.tens).doubleValue();
        return new Unit(unit.symbol, factor, offset, unit.dimension);
    }

    private Part product() {
        Part product = Part.ONE;
        boolean divided = false;
        do {
            skipSpaces();
            boolean divide = accept('/');
            skipSpaces();
            int start = at;
            Part factor = factor();
            if (divided && !divide) {
                throw new NotationException(
                        text, start + 1, "two readings; after '/' put products in brackets");
            }
            product = divide ? product.dividedBy(factor) : product.times(factor);
            divided |= divide;
        } while (another());
        return product;
    }

    /// Steps over a product sign; a quotient sign is left for the next factor.
    private boolean another() {
        skipSpaces();
        if (at == text.length() || peek() == ')') {
            return false;
        }
        if ("·*.×⋅∙".indexOf(peek()) >= 0) {
            at++;
        }
        return true;
    }

    private Part factor() {
        if (accept('(')) {
            Part inner = product();
            if (!accept(')')) {
                throw expected("')'");
            }
            Part bracketed =
                    new Part("(" + inner.symbol + ")", inner.mantissa, inner.tens, inner.dimension);
            return bracketed.power(power());
        }
        int start = at;
        while (at < text.length() && isLetter(peek())) {
            at++;
        }
        if (at == start && !accept('1')) {
            throw expected("a unit");
        }
        String written = text.substring(start, at);
        UnitSymbols.Atom atom = UnitSymbols.find(written);
        if (atom == null) {
            throw new NotationException(text, start + 1, "unknown unit '" + written + "'");
        }
        return new Part(atom.symbol(), atom.mantissa(), atom.exponent(), atom.dimension())
                .power(power());
    }

    private int power() {
        boolean caret = accept('^');
        boolean bracket = caret && accept('(');
        int start = at;
        while (at < text.length() && isPower(peek())) {
            at++;
        }
        if (at == start) {
            if (caret) {
                throw expected("a whole power");
            }
            return 1;
        }
        String digits =
                Superscript.lowered(text.substring(start, at)).replace('−', '-').replace("+", "");
        if (!digits.matches("-?\\d") || (bracket && !accept(')')) || fraction()) {
            throw new NotationException(
                    text, start + 1, "expected a whole power of at most " + HIGHEST_POWER);
        }
        return Integer.parseInt(digits);
    }

    private boolean fraction() {
        return at + 1 < text.length() && peek() == '.' && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isPower(char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '−' || c == '+' || Superscript.is(c);
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || c == '°' || c == '%' || c == '\u2103';
    }

    private char peek() {
        return text.charAt(at);
    }

    private boolean accept(char c) {
        boolean found = at < text.length() && peek() == c;
        if (found) {
            at++;
        }
        return found;
    }

    private void skipSpaces() {
        while (at < text.length() && Character.isWhitespace(peek())) {
            at++;
        }
    }

    private NotationException expected(String what) {
        String found = at < text.length() ? "'" + peek() + "'" : "the end";
        return new NotationException(text, at + 1, "expected " + what + ", found " + found);
    }
}
