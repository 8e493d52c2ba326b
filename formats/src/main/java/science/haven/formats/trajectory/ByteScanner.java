package science.haven.formats.trajectory;

import science.haven.formats.FormatException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.OptionalInt;

/// Reads numbers of a binary file one after the other, and knows where it is.
final class ByteScanner {

    private static final int STEP = 1 << 20;

    private final String file;
    private final InputStream in;
    private final ByteOrder order;
    private long position;

    ByteScanner(String file, InputStream in, ByteOrder order) {
        this.file = file;
        this.in = in;
        this.order = order;
    }

    /// Bytes that must be there.
    ByteBuffer bytes(long count, String expected) throws IOException {
        return ByteBuffer.wrap(array(count, expected), 0, (int) count).order(order);
    }

    /// Bytes that must be there, and a few zeros behind them. A damaged length does not take memory
    /// that the file does not have.
    byte[] array(long count, String expected) throws IOException {
        long start = position;
        byte[] bytes = new byte[(int) Math.min(count, STEP) + PackedPlaces.SPARE];
        int filled = 0;
        while (filled < count) {
            int room = bytes.length - PackedPlaces.SPARE;
            if (filled == room) {
                room = (int) Math.min(count, 2L * filled);
                bytes = Arrays.copyOf(bytes, room + PackedPlaces.SPARE);
            }
            int read = in.read(bytes, filled, room - filled);
            if (read < 0) {
                throw new FormatException(
                        file,
                        "byte " + start,
                        expected,
                        "the end of the file after %d of %d bytes".formatted(filled, count));
            }
            filled += read;
        }
        position += count;
        return bytes;
    }

    /// A whole number, or nothing at the end of the file.
    OptionalInt begin(String expected) throws IOException {
        int first = in.read();
        if (first < 0) {
            return OptionalInt.empty();
        }
        position++;
        ByteBuffer rest = bytes(3, expected);
        ByteBuffer all = ByteBuffer.allocate(4).order(order);
        all.put((byte) first).put(rest).flip();
        return OptionalInt.of(all.getInt());
    }

    /// A mistake in what was read last.
    FormatException wrong(int back, String expected, String found) {
        return new FormatException(file, "byte " + (position - back), expected, found);
    }
}
