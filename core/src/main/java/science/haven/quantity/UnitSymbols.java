package science.haven.quantity;

import static java.util.Map.entry;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// The unit symbols Haven knows.
final class UnitSymbols {

    static final String CPE = "S·s^n";
    static final String WARBURG = "Ω·s^-1/2";

    /// A symbol's meaning.
    ///
    /// @param symbol how it is written when tidied
    /// @param mantissa factor to SI without its power of ten, dimensionless
    /// @param exponent power of ten of that factor
    /// @param prefixable whether SI prefixes may stand before it
    record Atom(
            String symbol, double mantissa, int exponent, Dimension dimension, boolean prefixable) {

        Atom prefixed(String prefix, int power) {
            return new Atom(prefix + symbol, mantissa, exponent + power, dimension, false);
        }
    }

    private static final Map<String, Integer> PREFIXES =
            Map.ofEntries(
                    entry("f", -15),
                    entry("p", -12),
                    entry("n", -9),
                    entry("µ", -6),
                    entry("m", -3),
                    entry("c", -2),
                    entry("d", -1),
                    entry("h", 2),
                    entry("k", 3),
                    entry("M", 6),
                    entry("G", 9),
                    entry("T", 12));

    /// Other ways to write a symbol, among them code points that only look like the usual one.
    private static final Map<String, String> SPELLINGS =
            Map.ofEntries(
                    entry("ohm", "Ω"),
                    entry("Ohm", "Ω"),
                    entry("OHM", "Ω"),
                    entry("ohms", "Ω"),
                    entry("Ohms", "Ω"),
                    entry("\u2126", "Ω"),
                    entry("\u212b", "Å"),
                    entry("Ang", "Å"),
                    entry("angstrom", "Å"),
                    entry("Angstrom", "Å"),
                    entry("degC", "°C"),
                    entry("\u2103", "°C"),
                    entry("deg", "°"),
                    entry("l", "L"),
                    entry("day", "d"),
                    entry("days", "d"),
                    entry("hr", "h"),
                    entry("sec", "s"));

    private static final Map<String, Atom> ATOMS =
            Map.ofEntries(
                    si("m", 0, base(1, 0, 0, 0, 0)),
                    si("g", -3, base(0, 1, 0, 0, 0)),
                    si("s", 0, base(0, 0, 1, 0, 0)),
                    si("A", 0, base(0, 0, 0, 1, 0)),
                    si("K", 0, base(0, 0, 0, 0, 1)),
                    other("mol", 1, 0, new Dimension(0, 0, 0, 0, 0, 1), true),
                    si("Hz", 0, base(0, 0, -1, 0, 0)),
                    si("N", 0, base(1, 1, -2, 0, 0)),
                    si("Pa", 0, base(-1, 1, -2, 0, 0)),
                    si("bar", 5, base(-1, 1, -2, 0, 0)),
                    si("J", 0, base(2, 1, -2, 0, 0)),
                    si("W", 0, base(2, 1, -3, 0, 0)),
                    si("C", 0, base(0, 0, 1, 1, 0)),
                    si("V", 0, base(2, 1, -3, -1, 0)),
                    si("F", 0, base(-2, -1, 4, 2, 0)),
                    si("Ω", 0, base(2, 1, -3, -2, 0)),
                    si("S", 0, base(-2, -1, 3, 2, 0)),
                    si("T", 0, base(0, 1, -2, -1, 0)),
                    other("G", 1, -4, new Dimension(0, 1, -2, -1, 0, 0), false),
                    si("Wb", 0, base(2, 1, -2, -1, 0)),
                    si("H", 0, base(2, 1, -2, -2, 0)),
                    si("L", -3, base(3, 0, 0, 0, 0)),
                    other("eV", 1.602176634, -19, new Dimension(2, 1, -2, 0, 0, 0), true),
                    other("u", 1.66053906892, -27, new Dimension(0, 1, 0, 0, 0, 0), false),
                    other("Å", 1, -10, new Dimension(1, 0, 0, 0, 0, 0), false),
                    other("min", 6, 1, new Dimension(0, 0, 1, 0, 0, 0), false),
                    other("h", 3.6, 3, new Dimension(0, 0, 1, 0, 0, 0), false),
                    other("d", 8.64, 4, new Dimension(0, 0, 1, 0, 0, 0), false),
                    other("rad", 1, 0, Dimension.NONE, true),
                    other("°", Math.PI / 180, 0, Dimension.NONE, false),
                    other("%", 1, -2, Dimension.NONE, false),
                    other("ppm", 1, -6, Dimension.NONE, false),
                    other("°C", 1, 0, new Dimension(0, 0, 0, 0, 1, 0), false),
                    other("1", 1, 0, Dimension.NONE, false));

    private UnitSymbols() {}

    /// Finds a symbol, with or without prefix. A whole symbol wins over prefix and symbol: `min` is
    /// a minute and `Pa` a pascal.
    static @Nullable Atom find(String written) {
        String text = spelled(written);
        Atom whole = ATOMS.get(text);
        if (whole != null) {
            return whole;
        }
        String prefix = text.substring(0, 1).replace('\u03bc', 'µ').replace('u', 'µ');
        Integer power = PREFIXES.get(prefix);
        if (power == null || text.length() == 1) {
            return null;
        }
        Atom atom = ATOMS.get(spelled(text.substring(1)));
        return atom == null || !atom.prefixable ? null : atom.prefixed(prefix, power);
    }

    private static String spelled(String text) {
        return SPELLINGS.getOrDefault(text, text);
    }

    private static Map.Entry<String, Atom> si(String symbol, int tens, Dimension dimension) {
        return other(symbol, 1, tens, dimension, true);
    }

    private static Dimension base(int metre, int kilogram, int second, int ampere, int kelvin) {
        return new Dimension(metre, kilogram, second, ampere, kelvin, 0);
    }

    private static Map.Entry<String, Atom> other(
            String symbol, double mantissa, int tens, Dimension dimension, boolean prefixable) {
        return entry(symbol, new Atom(symbol, mantissa, tens, dimension, prefixable));
    }
}
