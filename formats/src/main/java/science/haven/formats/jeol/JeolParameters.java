package science.haven.formats.jeol;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.quantity.Unit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The list of parameters, 64 bytes each:
///
/// ```text
/// class 4 | scaler i16 | 5 units of 2 | value 16 | type i32 | name 28
/// ```
///
/// A value is a text (type 0), an integer (1), a double (2) or a complex number (3).
///
/// @param byName parameters by name in lower case
record JeolParameters(Map<String, Value> byName) {

    private static final int RECORD = 64;
    private static final int HEAD = 16;
    private static final int UNITS = 5;

    /// One parameter.
    ///
    /// @param text its text; empty for a number
    /// @param number the number in its SI unit, NaN for a text
    record Value(String text, double number) {}

    JeolParameters {
        byName = Map.copyOf(byName);
    }

    static JeolParameters of(SourceFile file, JeolHeader header) throws FormatException {
        ByteBuffer bytes = header.ordered(file);
        long start = header.parameters();
        if (start + HEAD > bytes.limit()) {
            throw new FormatException(
                    file.name(),
                    "byte 1212",
                    "parameters inside the file of %d bytes".formatted(bytes.limit()),
                    "byte " + start);
        }
        int at = (int) start;
        int size = bytes.getInt(at);
        long count = bytes.getInt(at + 8) - (long) bytes.getInt(at + 4) + 1;
        if (size != RECORD || count < 1 || count > (bytes.limit() - at - HEAD) / RECORD) {
            throw new FormatException(
                    file.name(),
                    "byte " + at,
                    "1 to %d parameters of 64 bytes"
                            .formatted((bytes.limit() - at - HEAD) / RECORD),
                    "%d of %d bytes".formatted(count, size));
        }
        Map<String, Value> values = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int record = at + HEAD + i * RECORD;
            String name = text(bytes, record + 36, 28).toLowerCase(Locale.ROOT);
            values.putIfAbsent(name, value(bytes, record));
        }
        return new JeolParameters(values);
    }

    private static Value value(ByteBuffer bytes, int record) {
        int at = record + 16;
        double number =
                switch (bytes.getInt(record + 32)) {
                    case 1 -> bytes.getInt(at);
                    case 2 -> bytes.getDouble(at);
                    default -> Double.NaN;
                };
        if (!Double.isFinite(number)) {
            return new Value(text(bytes, at, 16), Double.NaN);
        }
        Unit unit = JeolUnit.read(bytes, record + 6, UNITS);
        double scaled = number * Math.pow(10, bytes.getShort(record + 4));
        return new Value("", unit.inSi(scaled));
    }

    /// A number, if the file has it and it is finite.
    ///
    /// @param name name in lower case
    /// @return the number in its SI unit
    OptionalDouble number(String name) {
        return Optional.ofNullable(byName.get(name))
                .map(Value::number)
                .filter(Double::isFinite)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /// A text.
    ///
    /// @param name name in lower case
    /// @return the text without padding; empty if there is none
    String text(String name) {
        return Optional.ofNullable(byName.get(name)).map(Value::text).orElse("");
    }

    /// A text of fixed width, up to its first zero byte and without padding.
    static String text(ByteBuffer bytes, int at, int length) {
        byte[] letters = new byte[length];
        bytes.get(at, letters);
        String text = new String(letters, StandardCharsets.UTF_8);
        int end = text.indexOf(0);
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
