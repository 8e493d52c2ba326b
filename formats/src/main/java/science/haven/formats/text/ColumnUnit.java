package science.haven.formats.text;

import science.haven.quantity.NotationException;
import science.haven.quantity.Unit;

import java.util.Locale;
import java.util.Optional;

/// Units as instruments write them above a column: `Ohms`, `KHZ`, `V vs. Ref.`, `deg C`.
final class ColumnUnit {

    private ColumnUnit() {}

    static Optional<Unit> parse(String text) {
        String unit = text.strip();
        int reference = unit.indexOf(" vs");
        unit = reference > 0 ? unit.substring(0, reference) : unit;
        String known =
                switch (unit.toLowerCase(Locale.ROOT)) {
                    case "degree", "degrees", "\uFFFD" -> "°";
                    case "deg c", "°c", "c", "\uFFFDc" -> "°C";
                    case "deg k" -> "K";
                    case "sec" -> "s";
                    case "hz" -> "Hz";
                    case "khz" -> "kHz";
                    case "ghz" -> "GHz";
                    default -> unit;
                };
        try {
            return Optional.of(Unit.parse(known));
        } catch (NotationException e) {
            return Optional.empty();
        }
    }
}
