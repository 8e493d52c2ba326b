package science.haven.formats.simpson;

import science.haven.formats.FormatException;
import science.haven.formats.text.TextLines;

/// The numbers behind `FORMAT=BINARY`: four printable characters hold three bytes, four bytes a
/// number.
///
/// A character minus 33 is six bits; they fill the bytes from the lowest bit on. Of a number the
/// bits 0-22 are the mantissa m, 23-30 the exponent e, 31 the sign, and there is no hidden bit: the
/// number is `±m / 2²³ · 2^(e − 127)`.
final class PackedFloats {

    private static final int FIRST = 33;

    private PackedFloats() {}

    /// Reads the numbers of some lines.
    ///
    /// @return as many numbers as asked for
    static double[] read(TextLines lines, int from, int end, int count) throws FormatException {
        double[] values = new double[count];
        long bits = 0;
        int held = 0;
        int found = 0;
        for (int n = from; n < end && found < count; n++) {
            String line = lines.line(n).strip();
            for (int i = 0; i < line.length() && found < count; i++) {
                int six = line.charAt(i) - FIRST;
                if (six < 0 || six > 63) {
                    throw lines.wrong(n, "characters from ! to `", line.substring(i));
                }
                bits |= (long) six << held;
                held += 6;
                if (held >= 32) {
                    values[found++] = number((int) bits);
                    bits >>>= 32;
                    held -= 32;
                }
            }
        }
        if (found < count) {
            throw lines.wrong(end, "%d packed numbers".formatted(count), String.valueOf(found));
        }
        return values;
    }

    private static double number(int bits) {
        double mantissa = (bits & 0x7fffff) / (double) (1 << 23);
        double size = Math.scalb(mantissa, (bits >>> 23 & 0xff) - 127);
        return bits < 0 ? -size : size;
    }
}
