package science.haven.formats.simpson;

import science.haven.formats.FormatException;
import science.haven.formats.text.KeyValue;
import science.haven.formats.text.TextLines;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The lines `KEY=value` between `SIMP` and `DATA`, each with the number of its line.
final class SimpsonHead {

    private record Entry(int line, String value) {}

    private final TextLines lines;
    private final Map<String, Entry> entries = new HashMap<>();

    /// Number of the line that says `DATA`.
    final int dataLine;

    SimpsonHead(TextLines lines, int start) throws FormatException {
        this.lines = lines;
        int n = start + 1;
        for (; n <= lines.count() && !lines.line(n).strip().equals("DATA"); n++) {
            String line = lines.line(n).strip();
            if (line.isEmpty()) {
                continue;
            }
            Optional<KeyValue> pair = KeyValue.of(line, '=');
            if (pair.isEmpty()) {
                throw lines.wrong(n, "KEY=value or DATA");
            }
            if (entries.put(pair.get().key(), new Entry(n, pair.get().value())) != null) {
                throw lines.wrong(n, "%s once".formatted(pair.get().key()));
            }
        }
        dataLine = n;
        if (n > lines.count()) {
            throw lines.wrong(n, "DATA");
        }
    }

    String text(String key) {
        Entry entry = entries.get(key);
        return entry == null ? "" : entry.value;
    }

    /// A number that may be missing.
    double number(String key, double otherwise) throws FormatException {
        Entry entry = entries.get(key);
        if (entry == null) {
            return otherwise;
        }
        double value = new KeyValue(key, entry.value).number();
        if (Double.isNaN(value)) {
            throw lines.wrong(entry.line, key + " in Hz", entry.value);
        }
        return value;
    }

    /// A width in Hz that must be there.
    double width(String key) throws FormatException {
        double width = number(key, Double.NaN);
        if (!(width > 0 && Double.isFinite(1 / width))) {
            throw wrong(key, key + ", a width in Hz, > 0");
        }
        return width;
    }

    /// A count that may be missing.
    int count(String key, int otherwise) throws FormatException {
        Entry entry = entries.get(key);
        if (entry == null) {
            return otherwise;
        }
        if (!entry.value.matches("[1-9][0-9]{0,8}")) {
            throw wrong(key, key + ", a number of points");
        }
        return Integer.parseInt(entry.value);
    }

    FormatException wrong(String key, String expected) {
        Entry entry = entries.get(key);
        return entry == null
                ? lines.wrong(dataLine, expected)
                : lines.wrong(entry.line, expected, entry.value);
    }
}
