package science.haven.formats.lineshape;

import science.haven.data.NmrSignal;
import science.haven.formats.Formats;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.math.FourierTransform;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/// The references that the mrsimulator project collected, and spectra made as they were.
final class ReferenceSpectra {

    private ReferenceSpectra() {}

    interface Bins {
        void fill(FrequencyAxis axis, double[] bins);
    }

    /// A signal in time from bins four times finer over four times the width, then as the
    /// reference: cut off where that ends, with what lies outside its width folded in.
    static double[] inTime(NmrSignal reference, double blur, Bins source) {
        int n = reference.direct().points();
        double width = 1 / reference.direct().step();
        FrequencyAxis axis = FrequencyAxis.ofWidth(4 * width, 16 * n);
        double[] bins = new double[16 * n];
        source.fill(axis, bins);
        double[] row = new double[32 * n];
        for (int j = 0; j < 16 * n; j++) {
            row[2 * ((j + 8 * n) % (16 * n))] = bins[j] * 16 * n / sum(bins);
        }
        new FourierTransform(16 * n).inverse(row, 0);
        double[] fid = new double[2 * n];
        for (int k = 0; k < n; k++) {
            double x = Math.PI * axis.step() * k / width;
            double bin = k == 0 ? 1 : Math.sin(x) / x;
            double decay = Math.exp(-Math.PI * blur * k / width) / bin;
            fid[2 * k] = row[8 * k] * decay;
            fid[2 * k + 1] = row[8 * k + 1] * decay;
        }
        return spectrum(fid);
    }

    /// Real part in ascending order of frequency, zero in the middle.
    static double[] spectrum(double[] fid) {
        int n = fid.length / 2;
        double[] row = fid.clone();
        row[0] /= 2;
        row[1] /= 2;
        new FourierTransform(n).forward(row, 0);
        double[] real = new double[n];
        for (int i = 0; i < n; i++) {
            real[i] = row[2 * ((i + n / 2) % n)];
        }
        return real;
    }

    /// A histogram with a Lorentzian, padded as the simulation is.
    static double[] blurred(double[] histogram, double blur, double width) {
        int n = histogram.length;
        double[] row = new double[4 * n];
        for (int i = 0; i < n; i++) {
            row[2 * i] = histogram[i];
        }
        FourierTransform transform = new FourierTransform(2 * n);
        transform.forward(row, 0);
        for (int k = 0; k < 2 * n; k++) {
            double t = Math.min(k, 2 * n - k) / (2 * width);
            row[2 * k] *= Math.exp(-Math.PI * blur * t);
            row[2 * k + 1] *= Math.exp(-Math.PI * blur * t);
        }
        transform.inverse(row, 0);
        double[] blurred = new double[n];
        for (int i = 0; i < n; i++) {
            blurred[i] = row[2 * i];
        }
        return blurred;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    static NmrSignal signal(String name) throws IOException {
        return (NmrSignal) Formats.read(path(name)).getFirst();
    }

    static Path path(String name) {
        URL url = ReferenceSpectra.class.getResource("/nmr-lineshapes-simpson-rmn/" + name);
        try {
            return Path.of(Objects.requireNonNull(url, name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
