package science.haven.formats.jeol;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// The first 1360 bytes, big endian whatever the rest is: how many dimensions there are, what they
/// run over, and where parameters, lists and data lie.
///
/// @param littleEndian whether parameters, lists and data are little endian
/// @param bytesPerValue 8 for doubles, 4 for floats
/// @param edge edge of the square blocks in which two-dimensional data are stored
/// @param dimensions one or two of them
/// @param title title of the sample
/// @param comment name of the experiment
/// @param parameters first byte of the parameters
/// @param data first byte of the data
record JeolHeader(
        boolean littleEndian,
        int bytesPerValue,
        int edge,
        List<JeolDimension> dimensions,
        String title,
        String comment,
        long parameters,
        long data) {

    static final String MAGIC = "JEOL.NMR";

    private static final int LENGTH = 1360;
    private static final String EXPORT = "export the 1D or 2D data of interest from Delta as .jdf";

    JeolHeader {
        dimensions = List.copyOf(dimensions);
    }

    static JeolHeader of(SourceFile file) throws FormatException {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
        if (bytes.limit() < LENGTH) {
            throw new FormatException(
                    file.name(),
                    "byte " + bytes.limit(),
                    "a header of 1360 bytes",
                    bytes.limit() + " bytes");
        }
        int endian = bytes.get(8);
        if (endian != 0 && endian != 1) {
            throw new FormatException(
                    file.name(), "byte 8", "byte order 0 (big) or 1 (little)", "" + endian);
        }
        int count = bytes.get(12);
        if (count < 1 || count > 8) {
            throw new FormatException(file.name(), "byte 12", "1 to 8 dimensions", "" + count);
        }
        int edge = edge(file, bytes.get(14) & 0x3f, count);
        List<JeolDimension> dimensions = new ArrayList<>();
        for (int d = 0; d < count; d++) {
            dimensions.add(JeolDimension.of(file, bytes, d));
        }
        return new JeolHeader(
                endian == 1,
                bytesPerValue(file, (bytes.get(14) & 0xff) >> 6),
                edge,
                dimensions,
                JeolParameters.text(bytes, 48, 124),
                JeolParameters.text(bytes, 680, 128),
                unsigned(bytes, 1212),
                unsigned(bytes, 1284));
    }

    private static int edge(SourceFile file, int format, int count) throws FormatException {
        int edge =
                switch (format) {
                    case 1 -> 1;
                    case 2 -> 32;
                    case 12 -> 4;
                    default -> 0;
                };
        if (edge == 0 || count > 2) {
            throw new UnsupportedFormatException(
                    file.name(),
                    "data of %d dimensions (data format %d)".formatted(count, format),
                    EXPORT);
        }
        if ((format == 1) != (count == 1)) {
            throw new FormatException(
                    file.name(),
                    "byte 14",
                    "a data format of %d dimensions".formatted(count),
                    "data format " + format);
        }
        return edge;
    }

    private static int bytesPerValue(SourceFile file, int code) throws FormatException {
        return switch (code) {
            case 0 -> Double.BYTES;
            case 1 -> Float.BYTES;
            default ->
                    throw new FormatException(
                            file.name(), "byte 14", "values of 64 or 32 bits", "type " + code);
        };
    }

    /// The whole file in the byte order of its parameters and data.
    ByteBuffer ordered(SourceFile file) {
        return ByteBuffer.wrap(file.bytes())
                .order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    static long unsigned(ByteBuffer bytes, int at) {
        return bytes.getInt(at) & 0xffffffffL;
    }
}
