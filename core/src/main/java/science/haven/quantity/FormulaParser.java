package science.haven.quantity;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/// Recursive descent over `{[amount] group {· [amount] group}}`, `group = {(element | bracket)
/// [amount]}`. Amounts stay decimal until the end, so that 2 × 0.6 is 1.2.
final class FormulaParser {

    private static final String OPEN = "([{";
    private static final String CLOSE = ")]}";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    private final String text;
    private final String plain;
    private int at;

    FormulaParser(String text) {
        this.text = text;
        this.plain = onTheLine(text);
    }

    Map<Element, Double> parse() {
        Map<Element, BigDecimal> amounts = new LinkedHashMap<>();
        do {
            add(amounts, group(true), BigDecimal.ONE);
        } while (acceptAny("·*•⋅") >= 0);
        if (at < plain.length()) {
            throw unexpected();
        }
        Map<Element, Double> numbers = new LinkedHashMap<>();
        amounts.forEach((element, amount) -> numbers.put(element, amount.doubleValue()));
        numbers.values().removeIf(amount -> amount == 0);
        if (numbers.isEmpty()) {
            throw new NotationException(text, 1, "expected an element");
        }
        return numbers;
    }

    /// Everything up to a closing bracket, a hydrate dot or the end.
    private Map<Element, BigDecimal> group(boolean outermost) {
        Map<Element, BigDecimal> amounts = new LinkedHashMap<>();
        BigDecimal units = outermost ? amount() : BigDecimal.ONE;
        int start = at;
        while (at < plain.length() && "·*•⋅".indexOf(plain.charAt(at)) < 0) {
            char c = plain.charAt(at);
            if (c == '□' || plain.startsWith("[]", at)) {
                at += c == '□' ? 1 : 2;
                amount();
            } else if (OPEN.indexOf(c) >= 0) {
                Map<Element, BigDecimal> inner = bracket();
                add(amounts, inner, amount());
            } else if (c >= 'A' && c <= 'Z') {
                Element element = element();
                add(amounts, Map.of(element, BigDecimal.ONE), amount());
            } else {
                break;
            }
        }
        if (at == start) {
            throw unexpected();
        }
        Map<Element, BigDecimal> all = new LinkedHashMap<>();
        add(all, amounts, units);
        return all;
    }

    private Map<Element, BigDecimal> bracket() {
        int kind = acceptAny(OPEN);
        Map<Element, BigDecimal> inner = group(false);
        if (at >= plain.length() || plain.charAt(at) != CLOSE.charAt(kind)) {
            throw new NotationException(text, at + 1, "expected '" + CLOSE.charAt(kind) + "'");
        }
        at++;
        return inner;
    }

    private Element element() {
        int start = at++;
        if (at < plain.length() && plain.charAt(at) >= 'a' && plain.charAt(at) <= 'z') {
            at++;
        }
        String symbol = plain.substring(start, at);
        return Element.of(symbol)
                .orElseThrow(
                        () ->
                                new NotationException(
                                        text, start + 1, "unknown element '" + symbol + "'"));
    }

    /// The number at this place, 1 if there is none.
    private BigDecimal amount() {
        int start = at;
        while (at < plain.length() && isNumeral(plain.charAt(at))) {
            at++;
        }
        String number = plain.substring(start, at);
        if (number.isEmpty()) {
            return BigDecimal.ONE;
        }
        if (!number.matches("\\d+(\\.\\d+)?|\\.\\d+")) {
            throw new NotationException(
                    text, start + 1, "expected a number, found '" + number + "'");
        }
        return new BigDecimal(number);
    }

    private static void add(
            Map<Element, BigDecimal> sum, Map<Element, BigDecimal> part, BigDecimal times) {
        part.forEach((element, n) -> sum.merge(element, n.multiply(times), BigDecimal::add));
    }

    private static boolean isNumeral(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }

    private static String onTheLine(String text) {
        StringBuilder line = new StringBuilder(text.stripTrailing());
        for (int i = 0; i < line.length(); i++) {
            int digit = SUBSCRIPTS.indexOf(line.charAt(i));
            if (digit >= 0) {
                line.setCharAt(i, (char) ('0' + digit));
            }
        }
        return line.toString();
    }

    private int acceptAny(String choices) {
        int found = at < plain.length() ? choices.indexOf(plain.charAt(at)) : -1;
        if (found >= 0) {
            at++;
        }
        return found;
    }

    private NotationException unexpected() {
        String found = at < plain.length() ? "'" + text.charAt(at) + "'" : "the end";
        return new NotationException(text, at + 1, "expected an element, found " + found);
    }
}
