package science.haven.formats.tecmag;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;

import java.nio.ByteBuffer;

/// What the section `TMAG` tells.
///
/// @param points complex points of a row
/// @param rows rows the experiment was set to have
/// @param recorded rows that were recorded
/// @param scans scans added up
/// @param dwell time between two points in s
/// @param frequency spectrometer frequency in Hz
/// @param referenceOffset offset of 0 ppm from that frequency in Hz
/// @param field flux density in T
/// @param lastDelay delay before the next scan in s
/// @param gain receiver gain, dimensionless
/// @param spinning frequency of the rotor in Hz
/// @param setTemperature temperature that was set in K
/// @param temperature temperature that was measured in K
/// @param start when the recording began in s since 1970; 0 if unknown
/// @param nucleus the nucleus by Tecmag's name, for example `H1`
record TntParameters(
        int points,
        int rows,
        int recorded,
        int scans,
        double dwell,
        double frequency,
        double referenceOffset,
        double field,
        double lastDelay,
        int gain,
        int spinning,
        double setTemperature,
        double temperature,
        long start,
        String nucleus) {

    private static final String TAG = "TMAG";
    private static final int LENGTH = 1024;
    private static final int NUCLEUS = 896;

    /// No frequency is greater, in MHz.
    private static final double MOST = 1e6;

    static TntParameters of(SourceFile file, TntSections sections) throws FormatException {
        ByteBuffer tmag = sections.required(file, TAG, LENGTH);
        int points = count(file, sections, tmag, 0, "points");
        int rows = count(file, sections, tmag, 4, "rows");
        if (count(file, sections, tmag, 8, "planes") > 1
                || count(file, sections, tmag, 12, "cubes") > 1) {
            throw new UnsupportedFormatException(
                    file.name(),
                    "data of more than two dimensions",
                    "save single planes from TNMR");
        }
        return new TntParameters(
                points,
                rows,
                Math.min(rows, Math.max(1, tmag.getInt(20))),
                Math.max(1, tmag.getInt(56)),
                positive(file, sections, tmag, 272, "a dwell time in s"),
                1e6 * positive(file, sections, tmag, 84, "the spectrometer frequency in MHz"),
                finite(tmag, 180),
                finite(tmag, 76),
                finite(tmag, 328),
                tmag.getShort(370),
                tmag.getShort(390) & 0xffff,
                finite(tmag, 440),
                finite(tmag, 448),
                tmag.getInt(852) & 0xffffffffL,
                TntSections.text(tmag, NUCLEUS, 16));
    }

    private static int count(
            SourceFile file, TntSections sections, ByteBuffer tmag, int at, String meaning)
            throws FormatException {
        int value = tmag.getInt(at);
        if (value < 1) {
            throw new FormatException(
                    file.name(),
                    sections.place(TAG, at),
                    "at least 1 of " + meaning,
                    String.valueOf(value));
        }
        return value;
    }

    private static double positive(
            SourceFile file, TntSections sections, ByteBuffer tmag, int at, String meaning)
            throws FormatException {
        double value = tmag.getDouble(at);
        if (!(value > 1e-12 && value < MOST)) {
            throw new FormatException(
                    file.name(), sections.place(TAG, at), meaning + " > 0", String.valueOf(value));
        }
        return value;
    }

    private static double finite(ByteBuffer tmag, int at) {
        double value = tmag.getDouble(at);
        return Double.isFinite(value) && Math.abs(value) < 1e12 ? value : 0;
    }
}
