package science.haven.formats.csdm;

import science.haven.formats.FormatException;
import science.haven.formats.json.JsonPart;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/// The numbers of one component: real and imaginary part in turn, whatever the type in the file.
final class CsdmValues {

    private static final Map<String, Integer> BYTES =
            Map.ofEntries(
                    Map.entry("int8", 1),
                    Map.entry("uint8", 1),
                    Map.entry("int16", 2),
                    Map.entry("uint16", 2),
                    Map.entry("int32", 4),
                    Map.entry("uint32", 4),
                    Map.entry("int64", 8),
                    Map.entry("uint64", 8),
                    Map.entry("float32", 4),
                    Map.entry("float64", 8),
                    Map.entry("complex64", 4),
                    Map.entry("complex128", 8));

    private final String type;
    private final JsonPart typePart;

    CsdmValues(JsonPart typePart) throws FormatException {
        this.typePart = typePart;
        this.type = typePart.text();
        if (!BYTES.containsKey(type)) {
            throw typePart.wrong("a numeric type such as float64 or complex128");
        }
    }

    boolean isComplex() {
        return type.startsWith("complex");
    }

    /// Bytes of one point.
    int bytes() {
        return BYTES.getOrDefault(type, 1) * (isComplex() ? 2 : 1);
    }

    /// Numbers that stand as such in the file.
    double[] listed(JsonPart list, int points) throws FormatException {
        double[] numbers = list.numbers();
        int expected = isComplex() ? 2 * points : points;
        if (numbers.length != expected) {
            throw list.wrong("%d numbers".formatted(expected));
        }
        return isComplex() ? numbers : withoutImaginary(numbers);
    }

    /// Numbers in base64.
    double[] encoded(JsonPart text, int points) throws FormatException {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text.text());
            return decoded(bytes, points, text);
        } catch (IllegalArgumentException e) {
            FormatException wrong = text.wrong("base64");
            wrong.initCause(e);
            throw wrong;
        }
    }

    /// Numbers as bytes, little end first.
    double[] decoded(byte[] bytes, int points, JsonPart place) throws FormatException {
        if (bytes.length != (long) points * bytes()) {
            throw place.wrong(
                    "%d points of %s, %d bytes and not %d"
                            .formatted(points, type, (long) points * bytes(), bytes.length));
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        double[] numbers = new double[isComplex() ? 2 * points : points];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = next(buffer);
        }
        if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
            throw place.wrong("finite numbers");
        }
        return isComplex() ? numbers : withoutImaginary(numbers);
    }

    private double next(ByteBuffer buffer) throws FormatException {
        return switch (type) {
            case "int8" -> buffer.get();
            case "uint8" -> buffer.get() & 0xff;
            case "int16" -> buffer.getShort();
            case "uint16" -> buffer.getShort() & 0xffff;
            case "int32" -> buffer.getInt();
            case "uint32" -> buffer.getInt() & 0xffffffffL;
            case "int64" -> (double) buffer.getLong();
            case "uint64" -> unsigned(buffer.getLong());
            case "float32", "complex64" -> buffer.getFloat();
            case "float64", "complex128" -> buffer.getDouble();
            default -> throw typePart.wrong("a numeric type");
        };
    }

    private static double unsigned(long bits) {
        return bits >= 0 ? (double) bits : 2 * (double) (bits >>> 1 | (bits & 1));
    }

    private static double[] withoutImaginary(double[] real) {
        double[] values = new double[2 * real.length];
        for (int i = 0; i < real.length; i++) {
            values[2 * i] = real[i];
        }
        return values;
    }
}
