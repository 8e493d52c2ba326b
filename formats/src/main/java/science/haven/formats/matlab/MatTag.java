package science.haven.formats.matlab;

import science.haven.formats.FormatException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Head of an element: what it holds, and where. Up to four bytes stand within the head.
///
/// @param type kind of the data
/// @param start index of their first byte
/// @param length number of bytes
record MatTag(int type, int start, int length) {

    private static final int PACKED = 15;
    private static final int UTF_16 = 17;

    /// Reads a head, and goes on behind its data.
    static MatTag next(MatElements elements, ByteBuffer bytes) throws FormatException {
        int at = bytes.position();
        if (bytes.remaining() < 8) {
            throw elements.wrong(at, "an element", bytes.remaining() + " bytes");
        }
        int first = bytes.getInt(at);
        boolean small = first >>> 16 != 0;
        int type = small ? first & 0xFFFF : first;
        int start = small ? at + 4 : at + 8;
        int length = small ? first >>> 16 : bytes.getInt(at + 4);
        if (length < 0 || (small ? length > 4 : length > bytes.limit() - start)) {
            throw elements.wrong(
                    at,
                    "an element within its %d bytes".formatted(small ? 4 : bytes.limit() - start),
                    "one of %d".formatted(length));
        }
        boolean filled = type != PACKED;
        long end = small ? at + 8L : start + (filled ? (length + 7L) / 8 * 8 : length);
        bytes.position((int) Math.min(end, bytes.limit()));
        return new MatTag(type, start, length);
    }

    /// The data as numbers.
    double[] numbers(MatElements elements, ByteBuffer bytes) throws FormatException {
        int size = size();
        if (size == 0 || length % size != 0) {
            throw elements.wrong(start, "numbers", "%d bytes of type %d".formatted(length, type));
        }
        double[] numbers = new double[length / size];
        for (int i = 0; i < numbers.length; i++) {
            int at = start + i * size;
            numbers[i] =
                    switch (type) {
                        case 1 -> bytes.get(at);
                        case 2 -> bytes.get(at) & 0xFF;
                        case 3 -> bytes.getShort(at);
                        case 4 -> bytes.getShort(at) & 0xFFFF;
                        case 5 -> bytes.getInt(at);
                        case 6 -> bytes.getInt(at) & 0xFFFF_FFFFL;
                        case 7 -> bytes.getFloat(at);
                        case 9 -> bytes.getDouble(at);
                        case 12 -> bytes.getLong(at);
                        default -> unsigned(bytes.getLong(at));
                    };
        }
        return numbers;
    }

    private int size() {
        return switch (type) {
            case 1, 2 -> 1;
            case 3, 4 -> 2;
            case 5, 6, 7 -> 4;
            case 9, 12, 13 -> 8;
            default -> 0;
        };
    }

    private static double unsigned(long value) {
        return (value >>> 1) * 2.0 + (value & 1);
    }

    /// The data as characters.
    String text(MatElements elements, ByteBuffer bytes) throws FormatException {
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) {
            data[i] = bytes.get(start + i);
        }
        boolean big = bytes.order() == ByteOrder.BIG_ENDIAN;
        return switch (type) {
            case 1, 2 -> new String(data, StandardCharsets.ISO_8859_1);
            case 16 -> new String(data, StandardCharsets.UTF_8);
            case 4, UTF_16 ->
                    new String(data, big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
            default -> throw elements.wrong(start, "characters", "data of type " + type);
        };
    }
}
