package science.haven.formats.zahner;

import science.haven.data.Measurement;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.SourceFile;
import science.haven.formats.Sweeps;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Impedance spectra of Zahner's Thales software (`.ism`), big endian:
///
/// ```text
/// version i48 | points − 1 i48 | f/Hz f64[] | |Z|/Ω f64[] | phase/rad f64[] | time/s f64[]
/// | significance i16[] | texts: length i16, letters with upper and lower case swapped
/// ```
///
/// The layout is the one of Zahner's own Python package (zahner_analysis, MIT licence, classes
/// `IsmImport` and `IsmExport`); the first text is the date, the second names the system. What
/// follows is not read: its meaning is not published.
public final class IsmReader implements FormatReader {

    private static final String FORMAT = "Zahner ism";

    /// High bytes of the version, a small negative number behind an empty first word.
    private static final byte[] MAGIC = {0, 0, -1, -1, -1};

    private static final int HEADER = 12;
    private static final int BYTES_PER_POINT = 4 * Double.BYTES + Short.BYTES;

    /// A reader; it has no state.
    public IsmReader() {}

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(SourceFile file) {
        return file.bytes().length >= HEADER
                && ByteBuffer.wrap(file.bytes(), 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
        int points = points(file, bytes);
        double[] frequency = doubles(bytes, HEADER, points);
        double[] modulus = doubles(bytes, HEADER + 8 * points, points);
        double[] phase = doubles(bytes, HEADER + 16 * points, points);
        Header header = new Header(FORMAT);
        header.instrument("Zahner " + system(bytes, HEADER + BYTES_PER_POINT * points));

        int from = turningPoint(frequency);
        if (from > 0) {
            header.remark(new IsmRemark.OverlapLeftOut(from, frequency[from]));
        }
        Sweeps sweeps = Sweeps.ofPoints(file);
        for (int i = from; i < points; i++) {
            sweeps.add(
                    i + 1,
                    frequency[i],
                    modulus[i] * Math.cos(phase[i]),
                    modulus[i] * Math.sin(phase[i]));
        }
        return sweeps.spectra(header);
    }

    private static int points(SourceFile file, ByteBuffer bytes) throws FormatException {
        long points = (((bytes.getShort(6) & 0xffffL) << 32) | (bytes.getInt(8) & 0xffffffffL)) + 1;
        int room = (bytes.limit() - HEADER) / BYTES_PER_POINT;
        if (points > room) {
            throw new FormatException(
                    file.name(),
                    "byte 6",
                    "at most %d points in a file of this length".formatted(room),
                    String.valueOf(points));
        }
        return (int) points;
    }

    private static double[] doubles(ByteBuffer bytes, int at, int count) {
        double[] values = new double[count];
        bytes.slice(at, count * Double.BYTES).asDoubleBuffer().get(values);
        return values;
    }

    /// Where the sweep turns: the first of its two extreme frequencies. Thales starts anywhere,
    /// runs to one end, turns there and runs to the other.
    private static int turningPoint(double[] frequency) {
        int lowest = 0;
        int highest = 0;
        for (int i = 1; i < frequency.length; i++) {
            lowest = frequency[i] < frequency[lowest] ? i : lowest;
            highest = frequency[i] > frequency[highest] ? i : highest;
        }
        return Math.min(lowest, highest);
    }

    /// The second text; empty if it does not fit or is no text.
    private static String system(ByteBuffer bytes, int date) {
        int at = date;
        for (int text = 0; at + Short.BYTES <= bytes.limit(); text++) {
            int length = bytes.getShort(at);
            at += Short.BYTES;
            if (length < 0 || length > bytes.limit() - at) {
                return "";
            }
            if (text == 1) {
                byte[] letters = new byte[length];
                bytes.get(at, letters);
                return swapCase(new String(letters, StandardCharsets.ISO_8859_1));
            }
            at += length;
        }
        return "";
    }

    private static String swapCase(String text) {
        StringBuilder swapped = new StringBuilder();
        text.chars()
                .filter(c -> !Character.isISOControl(c))
                .map(
                        c ->
                                Character.isUpperCase(c)
                                        ? Character.toLowerCase(c)
                                        : Character.toUpperCase(c))
                .forEach(swapped::appendCodePoint);
        return swapped.toString();
    }
}
