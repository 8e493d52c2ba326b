package science.haven.formats.csdm;

import science.haven.formats.FormatException;
import science.haven.formats.json.JsonPart;
import science.haven.quantity.NotationException;
import science.haven.quantity.Unit;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number with its unit, such as `7.8125 Hz`.
///
/// @param value the number, in the unit of `unit`
/// @param unit the unit
record CsdmQuantity(double value, Unit unit) {

    private static final Pattern TEXT =
            Pattern.compile("\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)\\s*(.*)");

    static CsdmQuantity of(JsonPart part) throws FormatException {
        Matcher text = TEXT.matcher(part.text());
        if (!text.matches()) {
            throw part.wrong("a number with its unit");
        }
        double value = Double.parseDouble(text.group(1));
        try {
            Unit unit = Unit.parse(bare(text.group(2)));
            if (Double.isFinite(value) && Double.isFinite(unit.inSi(value))) {
                return new CsdmQuantity(value, unit);
            }
        } catch (NotationException e) {
            FormatException wrong = part.wrong("a number with a unit Haven knows");
            wrong.initCause(e);
            throw wrong;
        }
        throw part.wrong("a finite number with its unit");
    }

    /// Some programs put brackets around the unit.
    private static String bare(String unit) {
        String text = unit.strip();
        boolean bracket = text.startsWith("(") && text.indexOf(')') == text.length() - 1;
        return bracket ? text.substring(1, text.length() - 1) : text;
    }

    /// The value in another unit of the same dimension.
    double in(Unit other, JsonPart part) throws FormatException {
        if (!unit.dimension().equals(other.dimension())) {
            throw part.wrong(
                    "a unit such as " + (other.symbol().isEmpty() ? "none" : other.symbol()));
        }
        return unit.equals(other) ? value : other.fromSi(unit.inSi(value));
    }

    /// As it is written: the shortest digits that read back the same, and units without raised
    /// digits, which not every program reads.
    static String text(double value, Unit unit) {
        String digits = Double.toString(value);
        if (Math.abs(value) >= 1e7 && Math.abs(value) < 1e15) {
            digits = new BigDecimal(digits).toPlainString();
        }
        if (digits.endsWith(".0")) {
            digits = digits.substring(0, digits.length() - 2);
        }
        String symbol = symbol(unit);
        return symbol.isEmpty() ? digits : digits + " " + symbol;
    }

    static String symbol(Unit unit) {
        StringBuilder symbol = new StringBuilder();
        boolean raised = false;
        for (char c : unit.symbol().toCharArray()) {
            int digit = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻".indexOf(c);
            if (digit >= 0 && !raised) {
                symbol.append('^');
            }
            raised = digit >= 0;
            symbol.append(
                    digit < 0 ? String.valueOf(c) : "0123456789-".substring(digit, digit + 1));
        }
        return symbol.toString().replace("·", " * ").replace("°C", "degC").replace("°", "deg");
    }
}
