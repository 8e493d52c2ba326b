package science.haven.formats;

import science.haven.data.NmrSignal;

import java.io.IOException;

/// Real NMR files, and a look at their spectra that needs no Fourier transform of all points.
public final class NmrSamples {

    private static final int MOST = 1 << 14;

    private NmrSamples() {}

    /// Reads a file of the test resources.
    ///
    /// @param name path below `nmr-other-formats`
    /// @return the file
    public static SourceFile file(String name) throws IOException {
        return SourceFile.read(Samples.path("nmr-other-formats/" + name));
    }

    /// Reads a folder of the test resources.
    ///
    /// @param name path below `nmr-other-formats`
    /// @return the folder
    public static SourceFolder folder(String name) throws IOException {
        return SourceFolder.of(Samples.path("nmr-other-formats/" + name));
    }

    /// Sum of the first points of a row against the turning frame of an offset, with a line
    /// broadening of 3 Hz: what the spectrum has there.
    ///
    /// @param signal the signal
    /// @param row number of the row, from 0
    /// @param offset offset from the carrier in Hz
    /// @return real and imaginary part
    public static double[] at(NmrSignal signal, int row, double offset) {
        int points = signal.direct().points();
        double step = signal.direct().step();
        double start = -2 * Math.PI * offset * signal.direct().start();
        double turn = -2 * Math.PI * offset * step;
        double weight = Math.exp(-3 * Math.PI * step);
        double cos = weight * Math.cos(turn);
        double sin = weight * Math.sin(turn);
        double c = Math.cos(start);
        double s = Math.sin(start);
        double[] sum = new double[2];
        for (int i = 0; i < Math.min(points, MOST); i++) {
            double re = signal.values()[2 * (row * points + i)];
            double im = signal.values()[2 * (row * points + i) + 1];
            sum[0] += re * c - im * s;
            sum[1] += re * s + im * c;
            double next = c * cos - s * sin;
            s = c * sin + s * cos;
            c = next;
        }
        return sum;
    }

    /// Height of the spectrum at an offset.
    ///
    /// @param signal the signal
    /// @param row number of the row, from 0
    /// @param offset offset from the carrier in Hz
    /// @return magnitude
    public static double height(NmrSignal signal, int row, double offset) {
        double[] value = at(signal, row, offset);
        return Math.hypot(value[0], value[1]);
    }

    /// Offset at which the spectrum is highest.
    ///
    /// @param signal the signal
    /// @param row number of the row, from 0
    /// @param from lowest offset in Hz
    /// @param to highest offset in Hz
    /// @return offset in Hz, to a five hundredth of the range
    public static double highest(NmrSignal signal, int row, double from, double to) {
        double best = from;
        double height = 0;
        for (int k = 0; k <= 500; k++) {
            double offset = from + (to - from) * k / 500;
            double here = height(signal, row, offset);
            if (here > height) {
                height = here;
                best = offset;
            }
        }
        return best;
    }
}
