package science.haven.formats.jeol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes small `.jdf` files of kinds of which no openly available sample exists.
final class JdfFile {

    private static final int HEADER = 1360;
    private static final int DATA = 4096;
    private static final int LIST = 3840;

    private final ByteBuffer bytes;
    private final ByteOrder order;
    private int parameters;

    JdfFile(ByteOrder order, int format, boolean floats, int dataBytes) {
        this.bytes = ByteBuffer.allocate(DATA + dataBytes);
        this.order = order;
        put(0, JeolHeader.MAGIC);
        bytes.put(8, (byte) (order == ByteOrder.LITTLE_ENDIAN ? 1 : 0));
        bytes.put(12, (byte) (format == 1 ? 1 : 2));
        bytes.put(14, (byte) (format | (floats ? 0x40 : 0)));
        bytes.putInt(1212, HEADER).putInt(1284, DATA);
        number("x_freq", 100e6, 0, 13);
        text("x_domain", "Lithium7");
    }

    /// Describes a dimension.
    ///
    /// @param d its number, from 0
    /// @param kind 1 real, 3 complex
    /// @param unit 28 seconds, 26 ppm
    JdfFile dimension(int d, int kind, int unit, int points, double start, double stop) {
        bytes.put(24 + d, (byte) kind);
        bytes.put(32 + 2 * d, (byte) 1).put(33 + 2 * d, (byte) unit);
        bytes.putInt(176 + 4 * d, points).putInt(240 + 4 * d, points - 1);
        bytes.putDouble(272 + 8 * d, start).putDouble(336 + 8 * d, stop);
        return this;
    }

    /// Gives the rows a list of values.
    JdfFile list(String title, double... values) {
        put(808 + 32, title);
        bytes.put(172, (byte) 1);
        bytes.putInt(1220 + 4, LIST).putInt(1252 + 4, 8 * values.length);
        bytes.order(order);
        for (int i = 0; i < values.length; i++) {
            bytes.putDouble(LIST + 8 * i, values[i]);
        }
        bytes.order(ByteOrder.BIG_ENDIAN);
        return this;
    }

    JdfFile number(String name, double value, int prefix, int unit) {
        int at = record(name, 2);
        bytes.put(at + 6, (byte) (prefix << 4 | 1)).put(at + 7, (byte) unit);
        bytes.order(order).putDouble(at + 16, value).order(ByteOrder.BIG_ENDIAN);
        return this;
    }

    JdfFile text(String name, String value) {
        put(record(name, 0) + 16, value);
        return this;
    }

    private int record(String name, int type) {
        int at = HEADER + 16 + 64 * parameters++;
        bytes.order(order).putInt(HEADER, 64).putInt(HEADER + 8, parameters - 1);
        bytes.putInt(at + 32, type).order(ByteOrder.BIG_ENDIAN);
        put(at + 36, name);
        return at;
    }

    JdfFile value(int index, double value, boolean floats) {
        bytes.order(order);
        if (floats) {
            bytes.putFloat(DATA + 4 * index, (float) value);
        } else {
            bytes.putDouble(DATA + 8 * index, value);
        }
        bytes.order(ByteOrder.BIG_ENDIAN);
        return this;
    }

    private void put(int at, String text) {
        bytes.put(at, text.getBytes(StandardCharsets.US_ASCII));
    }

    byte[] bytes() {
        return bytes.array();
    }
}
