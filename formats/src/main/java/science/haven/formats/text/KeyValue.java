package science.haven.formats.text;

import java.util.Optional;

/// A line of a header: `Potential-AC: 10`, `Init E (V) = 0`.
///
/// @param key what stands before the separator
/// @param value what stands behind it
public record KeyValue(String key, String value) {

    private static final Dialect POINT = new Dialect(Dialect.Separator.TAB, false);
    private static final Dialect COMMA = new Dialect(Dialect.Separator.TAB, true);

    /// Cuts a line at the first separator.
    ///
    /// @param line the line; quotation marks are dropped
    /// @param separator `:` or `=`
    /// @return key and value without white space around them; empty without separator
    public static Optional<KeyValue> of(String line, char separator) {
        String bare = line.replace("\"", "");
        int cut = bare.indexOf(separator);
        return cut < 0
                ? Optional.empty()
                : Optional.of(
                        new KeyValue(
                                bare.substring(0, cut).strip(), bare.substring(cut + 1).strip()));
    }

    /// The value as a number; the first word if there are several.
    ///
    /// @return the number in the unit of the file; NaN if it is none
    public double number() {
        int end = value.indexOf(' ');
        String word = end < 0 ? value : value.substring(0, end);
        return word.indexOf(',') >= 0 ? COMMA.number(word) : POINT.number(word);
    }
}
