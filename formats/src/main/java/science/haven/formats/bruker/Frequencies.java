package science.haven.formats.bruker;

import science.haven.formats.FormatException;

import java.util.Optional;

/// Carrier and reference frequency of a dimension, in Hz; the files give MHz.
final class Frequencies {

    /// A reference further from the basic frequency, relative, belongs to another nucleus: chemical
    /// shifts, the Knight shifts of metals among them, are smaller.
    private static final double REFERENCE_TOLERANCE = 0.01;

    /// A spectral width beyond these, in Hz, is damaged; receivers end far below the greatest.
    private static final double LEAST_WIDTH = 1e-6;

    private static final double GREATEST_WIDTH = 1e10;

    private static final double GREATEST_MEGAHERTZ = 1e5;

    private static final double LEAST_MEGAHERTZ = 1e-6;

    private Frequencies() {}

    /// Frequency of the rotating frame.
    static double carrier(Parameters acqus) throws FormatException {
        double written = acqus.number("SFO1");
        double carrier = written > 0 ? written : acqus.number("BF1") + acqus.number("O1") * 1e-6;
        if (!(carrier >= LEAST_MEGAHERTZ && carrier <= GREATEST_MEGAHERTZ)) {
            throw acqus.wrong("SFO1", "a carrier frequency > 0 MHz");
        }
        return carrier * 1e6;
    }

    /// Frequency that reads 0 ppm: that of the processing if it can be meant, else the basic one.
    static double reference(Parameters acqus, Optional<Parameters> procs, Notes notes)
            throws FormatException {
        double carrier = carrier(acqus);
        double basic = acqus.number("BF1") * 1e6;
        double fallback = near(basic, carrier) ? basic : carrier;
        double found = procs.map(p -> p.number("SF")).orElse(Double.NaN) * 1e6;
        if (near(found, fallback)) {
            procs.map(Parameters::file).ifPresent(notes::source);
            return found;
        }
        if (found > 0) {
            notes.remark(
                    new BrukerRemark.ReferenceDoubtful(
                            Nucleus.megahertz(found) + " MHz",
                            Nucleus.megahertz(fallback) + " MHz"));
        }
        return fallback;
    }

    /// Whether two frequencies can be of one nucleus in one magnet.
    static boolean near(double a, double b) {
        return a > 0 && b > 0 && Math.abs(a - b) <= REFERENCE_TOLERANCE * b;
    }

    /// Time from point to point in s for a spectral width in Hz that a parameter gave.
    static double dwell(Parameters acqus, double width) throws FormatException {
        if (!(width >= LEAST_WIDTH && width <= GREATEST_WIDTH)) {
            throw acqus.wrong("SW_h", "a spectral width between 1e-6 and 1e10 Hz");
        }
        return 1 / width;
    }
}
