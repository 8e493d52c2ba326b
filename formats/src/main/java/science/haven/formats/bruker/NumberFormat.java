package science.haven.formats.bruker;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How the numbers of a data file are written, and the power of two that they were divided by.
///
/// Raw and processed data of one experiment may differ in all of it: the order of bytes is that of
/// the computer which wrote the file.
///
/// @param order order of the bytes
/// @param floating whether they are 64-bit floating point numbers instead of 32-bit integers
/// @param scale what a number is multiplied with, a power of two
record NumberFormat(ByteOrder order, boolean floating, double scale) {

    /// 2^64 turns the least count into the greatest; no instrument scales further.
    private static final int GREATEST_POWER = 64;

    /// Format of `fid` and `ser`.
    static NumberFormat raw(Parameters acqus) throws FormatException {
        return of(acqus, "BYTORDA", "DTYPA", "NC");
    }

    /// Format of `1r`, `2rr` and their kin.
    static NumberFormat processed(Parameters procs) throws FormatException {
        return of(procs, "BYTORDP", "DTYPP", "NC_proc");
    }

    private static NumberFormat of(Parameters from, String order, String type, String power)
            throws FormatException {
        int big = from.integer(order, 0, 1, 0, "0 for little endian or 1 for big endian");
        int kind = from.integer(type, 0, 2, 0, "0 for 32-bit integers or 2 for doubles");
        if (kind == 1) {
            throw new UnsupportedFormatException(
                    from.file().name(),
                    type + " 1",
                    "only 0 (32-bit integers) and 2 (doubles) are known; export as JCAMP-DX");
        }
        int exponent =
                from.integer(
                        power,
                        -GREATEST_POWER,
                        GREATEST_POWER,
                        0,
                        "a power of two between -64 and 64");
        return new NumberFormat(
                big == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                kind == 2,
                Math.scalb(1.0, exponent));
    }

    /// Bytes of one number.
    int width() {
        return floating ? Double.BYTES : Integer.BYTES;
    }

    /// Whole numbers that a file holds.
    int count(SourceFile file) {
        return file.bytes().length / width();
    }

    /// Reads a run of numbers into every `step`-th place of an array.
    ///
    /// @param from index of the first number in the file
    /// @param count how many
    /// @param target where they go, with the power of two undone
    /// @param at index of the first place
    /// @param step distance of two places, negative to turn the order around
    void read(SourceFile file, int from, int count, double[] target, int at, int step)
            throws FormatException {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes()).order(order);
        int byteAt = from * width();
        int place = at;
        if (!floating) {
            for (int i = 0; i < count; i++, byteAt += Integer.BYTES, place += step) {
                target[place] = bytes.getInt(byteAt) * scale;
            }
            return;
        }
        for (int i = 0; i < count; i++, byteAt += Double.BYTES, place += step) {
            double value = bytes.getDouble(byteAt) * scale;
            if (!Double.isFinite(value)) {
                throw new FormatException(
                        file.name(), "byte " + byteAt, "a finite number", String.valueOf(value));
            }
            target[place] = value;
        }
    }

    /// Whether a run of numbers holds nothing but zeros.
    boolean isZero(SourceFile file, int from, int count) {
        byte[] bytes = file.bytes();
        for (int i = from * width(); i < (from + count) * width(); i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
