package science.haven.formats.magritek;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A binary file of Prospa, little endian; the letters of the header stand in reverse:
///
/// ```text
/// "SORP" "ATAD" "1.1V" | type i32 | x i32 | y i32 | z i32 | q i32 (not in version 1.0)
/// | axis f32[x] (types 503, 504) | values, x runs fastest
/// ```
///
/// Values are floats (type 500, 503), doubles (502), or real and imaginary floats in turn (501,
/// 504).
///
/// @param complex whether there are imaginary parts
/// @param points points of a row
/// @param rows rows the header tells of
/// @param axis the axis in the unit of the file; empty if it has none
/// @param values real and imaginary parts in turn, row after row, as far as they are complete
record ProspaData(boolean complex, int points, int rows, double[] axis, double[] values) {

    private static final String MAGIC = "SORPATAD";
    private static final String EXPORT = "save the data as .1d or .2d from Prospa";
    private static final int TYPE = 12;

    ProspaData {
        axis = axis.clone();
    }

    static boolean recognises(SourceFile file) {
        return file.head().startsWith(MAGIC);
    }

    /// How a type of data is stored.
    ///
    /// @param size bytes of a number
    /// @param complex whether there are imaginary parts
    /// @param axis whether an axis of floats comes first
    private record Kind(int size, boolean complex, boolean axis) {

        static Kind of(SourceFile file, int type) throws UnsupportedFormatException {
            return switch (type) {
                case 500 -> new Kind(Float.BYTES, false, false);
                case 501 -> new Kind(Float.BYTES, true, false);
                case 502 -> new Kind(Double.BYTES, false, false);
                case 503 -> new Kind(Float.BYTES, false, true);
                case 504 -> new Kind(Float.BYTES, true, true);
                default ->
                        throw new UnsupportedFormatException(
                                file.name(), "data of type " + type, EXPORT);
            };
        }
    }

    static ProspaData of(SourceFile file) throws FormatException {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int header = header(file, bytes);
        Kind kind = Kind.of(file, bytes.getInt(TYPE));
        int points = count(file, bytes, TYPE + 4, "points");
        int rows = count(file, bytes, TYPE + 8, "rows");
        for (int at = TYPE + 12; at < header; at += 4) {
            if (bytes.getInt(at) > 1) {
                throw new UnsupportedFormatException(
                        file.name(), "data of more than two dimensions", EXPORT);
            }
        }
        int start = header;
        double[] axis = new double[0];
        if (kind.axis) {
            require(file, bytes, start, 4L * points, "an axis");
            axis = new double[points];
            for (int i = 0; i < points; i++) {
                axis[i] = finite(file, start + 4 * i, bytes.getFloat(start + 4 * i));
            }
            start += 4 * points;
        }
        long row = (long) points * kind.size * (kind.complex ? 2 : 1);
        require(file, bytes, start, row, "a row");
        int complete = (int) Math.min(rows, (bytes.limit() - start) / row);
        double[] values = new double[2 * complete * points];
        int step = kind.complex ? 1 : 2;
        int at = start;
        for (int i = 0; i < values.length; i += step, at += kind.size) {
            double value = kind.size == Float.BYTES ? bytes.getFloat(at) : bytes.getDouble(at);
            values[i] = finite(file, at, value);
        }
        return new ProspaData(kind.complex, points, rows, axis, values);
    }

    /// Rows that are complete.
    int complete() {
        return values.length / (2 * points);
    }

    private static int header(SourceFile file, ByteBuffer bytes) throws FormatException {
        if (bytes.limit() < 32) {
            throw new FormatException(
                    file.name(),
                    "byte " + bytes.limit(),
                    "a header of 32 bytes",
                    bytes.limit() + " bytes");
        }
        String magic = new String(file.bytes(), 0, TYPE, StandardCharsets.ISO_8859_1);
        return switch (magic) {
            case MAGIC + "0.1V" -> 28;
            case MAGIC + "1.1V" -> 32;
            default ->
                    throw new FormatException(
                            file.name(),
                            "byte 0",
                            "PROS DATA of version 1.0 or 1.1, letters in reverse",
                            magic);
        };
    }

    private static int count(SourceFile file, ByteBuffer bytes, int at, String meaning)
            throws FormatException {
        int value = bytes.getInt(at);
        if (value < 1) {
            throw new FormatException(
                    file.name(), "byte " + at, "at least 1 of " + meaning, String.valueOf(value));
        }
        return value;
    }

    private static void require(
            SourceFile file, ByteBuffer bytes, int start, long length, String meaning)
            throws FormatException {
        if (start + length > bytes.limit()) {
            throw new FormatException(
                    file.name(),
                    "byte " + start,
                    "%s of %d bytes".formatted(meaning, length),
                    (bytes.limit() - start) + " bytes left");
        }
    }

    private static double finite(SourceFile file, int at, double value) throws FormatException {
        if (!Double.isFinite(value)) {
            throw new FormatException(
                    file.name(), "byte " + at, "a finite number", String.valueOf(value));
        }
        return value;
    }
}
