package science.haven.formats.varian;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The file `fid`, big endian:
///
/// ```text
/// blocks i32 | traces per block i32 | numbers per trace i32 | bytes per number i32
/// | bytes per trace i32 | bytes per block i32 | version i16 | status i16 | block headers i32
/// block: scale i16 | status i16 | index i16 | mode i16 | scans i32 | 4 × f32, then the traces
/// ```
///
/// Numbers are floats (status bit 3), 32-bit (bit 2) or 16-bit integers, real and imaginary parts
/// in turn.
///
/// @param promised traces the header tells of
/// @param points complex points of a trace
/// @param values real and imaginary parts in turn, trace after trace
/// @param scans scans added up in each trace
/// @param scaled whether a block's numbers were multiplied by a power of two
record FidFile(int promised, int points, double[] values, int[] scans, boolean scaled) {

    private static final int HEADER = 32;
    private static final int BLOCK_HEADER = 28;
    private static final int SPECTRUM = 0x2;
    private static final int LONG = 0x4;
    private static final int FLOAT = 0x8;
    private static final int MOST_SCALE = 31;

    /// How numbers are stored.
    private enum Numbers {
        SHORT(2),
        INT(4),
        FLOAT(4);

        private final int size;

        Numbers(int size) {
            this.size = size;
        }

        double read(ByteBuffer bytes, int at) {
            return switch (this) {
                case SHORT -> bytes.getShort(at);
                case INT -> bytes.getInt(at);
                case FLOAT -> bytes.getFloat(at);
            };
        }
    }

    static FidFile of(SourceFile file) throws FormatException {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
        if (bytes.limit() < HEADER) {
            throw new FormatException(
                    file.name(),
                    "byte " + bytes.limit(),
                    "a header of 32 bytes",
                    bytes.limit() + " bytes");
        }
        long blocks = atLeast(file, bytes, 0, 1, "blocks");
        long traces = atLeast(file, bytes, 4, 1, "traces per block");
        long numbers = atLeast(file, bytes, 8, 2, "numbers per trace");
        Numbers kind = kind(file, bytes);
        long headers = atLeast(file, bytes, 28, 1, "block headers");
        long trace = numbers * kind.size;
        long block = headers * BLOCK_HEADER + traces * trace;
        require(file, 12, "%d bytes per number".formatted(kind.size), kind.size, bytes.getInt(12));
        require(file, 16, trace + " bytes per trace", trace, bytes.getInt(16));
        require(file, 20, block + " bytes per block", block, bytes.getInt(20));
        if (blocks * traces > Integer.MAX_VALUE) {
            throw new FormatException(
                    file.name(), "byte 0", "fewer traces", blocks + " × " + traces);
        }
        Blocks reading =
                new Blocks(
                        file,
                        bytes,
                        kind,
                        (int) traces,
                        (int) numbers,
                        block,
                        headers * BLOCK_HEADER);
        return reading.read((int) blocks);
    }

    private record Blocks(
            SourceFile file,
            ByteBuffer bytes,
            Numbers kind,
            int traces,
            int numbers,
            long block,
            long headers) {

        /// Reads the traces that are complete; those of a series that was stopped are fewer than
        /// the header tells of.
        FidFile read(int blocks) throws FormatException {
            List<Integer> starts = new ArrayList<>();
            List<Integer> scans = new ArrayList<>();
            List<Integer> scales = new ArrayList<>();
            long length = (long) numbers * kind.size;
            for (long b = 0; b < blocks; b++) {
                long start = HEADER + b * block;
                for (int t = 0; t < traces; t++) {
                    long at = start + headers + t * length;
                    if (at + length > bytes.limit()) {
                        return collect(blocks * traces, starts, scans, scales);
                    }
                    starts.add((int) at);
                    scans.add(bytes.getInt((int) start + 8));
                    scales.add((int) bytes.getShort((int) start));
                }
            }
            return collect(blocks * traces, starts, scans, scales);
        }

        private FidFile collect(
                int promised, List<Integer> starts, List<Integer> scans, List<Integer> scales)
                throws FormatException {
            if (starts.isEmpty()) {
                throw new FormatException(
                        file.name(),
                        "byte " + HEADER,
                        "a block of %d bytes".formatted(block),
                        (bytes.limit() - HEADER) + " bytes left");
            }
            int used = numbers / 2 * 2;
            double[] values = new double[starts.size() * used];
            boolean scaled = false;
            for (int r = 0; r < starts.size(); r++) {
                int scale = scales.get(r);
                scaled |= scale != 0;
                if (scale < 0 || scale > MOST_SCALE) {
                    throw new FormatException(
                            file.name(),
                            "block of byte " + starts.get(r),
                            "a scale from 0 to 31",
                            String.valueOf(scale));
                }
                for (int i = 0; i < used; i++) {
                    int at = starts.get(r) + i * kind.size;
                    values[r * used + i] = Math.scalb(finite(at), scale);
                }
            }
            int[] counts = scans.stream().mapToInt(Integer::intValue).toArray();
            return new FidFile(promised, used / 2, values, counts, scaled);
        }

        private double finite(int at) throws FormatException {
            double value = kind.read(bytes, at);
            if (!Double.isFinite(value)) {
                throw new FormatException(
                        file.name(), "byte " + at, "a finite number", String.valueOf(value));
            }
            return value;
        }
    }

    private static Numbers kind(SourceFile file, ByteBuffer bytes) throws FormatException {
        int status = bytes.getShort(26);
        if ((status & SPECTRUM) != 0) {
            throw new UnsupportedFormatException(
                    file.name(), "a fid that holds spectra", "take the raw data");
        }
        if ((status & FLOAT) != 0) {
            return Numbers.FLOAT;
        }
        return (status & LONG) != 0 ? Numbers.INT : Numbers.SHORT;
    }

    private static long atLeast(
            SourceFile file, ByteBuffer bytes, int at, int least, String meaning)
            throws FormatException {
        int value = bytes.getInt(at);
        if (value < least) {
            throw new FormatException(
                    file.name(),
                    "byte " + at,
                    "at least %d %s".formatted(least, meaning),
                    String.valueOf(value));
        }
        return value;
    }

    private static void require(SourceFile file, int at, String meaning, long expected, int found)
            throws FormatException {
        if (expected != found) {
            throw new FormatException(file.name(), "byte " + at, meaning, String.valueOf(found));
        }
    }
}
