package science.haven.formats.jeol;

import science.haven.quantity.NotationException;
import science.haven.quantity.Unit;

import java.nio.ByteBuffer;
import java.util.List;

/// Units as the file codes them: two bytes each, one for prefix and power in four bits each, one
/// for the unit. A prefix counts in steps of 10⁻³, so that 2 is micro and −1 is kilo.
final class JeolUnit {

    /// Symbols by code; those without a meaning in SI are empty.
    private static final List<String> SYMBOLS =
            List.of(
                    "", "", "A", "", "°C", "C", "°", "eV", "F", "", "g", "", "H", "Hz", "K", "J",
                    "L", "", "", "m", "mol", "N", "Ω", "Pa", "%", "", "ppm", "rad", "s", "S", "",
                    "T", "V", "W");

    /// Prefixes from 10¹² down to 10⁻¹⁵; the number 0 stands at [#NO_PREFIX].
    private static final List<String> PREFIXES =
            List.of("T", "G", "M", "k", "", "m", "µ", "n", "p", "f");

    private static final int NO_PREFIX = PREFIXES.indexOf("");

    private JeolUnit() {}

    /// Reads a product of units; codes that Haven does not know make it a pure number.
    ///
    /// @param bytes the file
    /// @param at byte of the first unit
    /// @param count number of units to multiply
    /// @return the product
    static Unit read(ByteBuffer bytes, int at, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int code = bytes.get(at + 2 * i + 1);
            int prefix = (bytes.get(at + 2 * i) >> 4) + NO_PREFIX;
            int power = (byte) (bytes.get(at + 2 * i) << 4) >> 4;
            boolean known = code > 0 && code < SYMBOLS.size() && !SYMBOLS.get(code).isEmpty();
            if (known && power != 0 && prefix >= 0 && prefix < PREFIXES.size()) {
                text.append(text.isEmpty() ? "" : "·")
                        .append(PREFIXES.get(prefix))
                        .append(SYMBOLS.get(code))
                        .append(power == 1 ? "" : "^" + power);
            }
        }
        try {
            return Unit.parse(text.toString());
        } catch (NotationException e) {
            return Unit.NONE;
        }
    }
}
