package science.haven.formats.bruker;

import science.haven.data.NmrSignal;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;

import java.util.Optional;
import java.util.OptionalDouble;

/// The raw data of an experiment: `fid` has one row, `ser` has many, each filled up to a whole
/// number of blocks.
final class RawSignal {

    /// Rows of `ser`, and the end of `fid`, are filled up to blocks of this many bytes.
    private static final int BLOCK = 1024;

    private static final int MOST_POINTS = 1 << 28;

    private final Experiment experiment;
    private final Parameters acqus;
    private final NumberFormat format;
    private final SourceFile file;
    private final String name;
    private final boolean real;
    private final Notes notes = new Notes();

    /// Numbers in a row: two for each complex point.
    private final int length;

    private RawSignal(Experiment experiment, String name) throws FormatException {
        this.experiment = experiment;
        this.name = name;
        acqus =
                experiment.acqus().isPresent()
                        ? experiment.acqus().get()
                        : experiment.required("acqus");
        file = experiment.folder().file(name);
        format = NumberFormat.raw(acqus);
        int written = acqus.integer("TD", 1, MOST_POINTS, "number of points >= 2");
        real = acqus.number("AQ_mod") == 0 || acqus.number("AQ_mod") == 2;
        length = real ? written : written & ~1;
        if (length < 1) {
            throw acqus.wrong("TD", "number of points >= 2");
        }
        notes.source(acqus.file());
    }

    /// Reads `fid`.
    static NmrSignal one(Experiment experiment) throws FormatException {
        return new RawSignal(experiment, "fid").one();
    }

    /// Reads `ser`.
    static NmrSignal many(Experiment experiment) throws FormatException {
        if (experiment.folder().has("acqu3s")) {
            throw new UnsupportedFormatException(
                    experiment.folder().name(),
                    "an experiment of three dimensions",
                    "split it into planes in TopSpin");
        }
        return new RawSignal(experiment, "ser").many();
    }

    private NmrSignal one() throws FormatException {
        int found = format.count(file);
        int least = real ? 1 : 2;
        if (found < least) {
            throw new FormatException(
                    file.name(), "file", length / 2 + " complex points", found + " numbers");
        }
        int there = Math.min(length, found);
        int used = real ? there : there & ~1;
        if (used < length) {
            notes.remark(new BrukerRemark.PointsMissing(name, length / least, used / least));
        } else if (found > padded()) {
            notes.remark(
                    new BrukerRemark.DataBeyondEnd(
                            name, length + " numbers", String.valueOf(found)));
        }
        double[] values = new double[real ? 2 * used : used];
        format.read(file, 0, used, values, 0, real ? 2 : 1);
        return signal(values, Optional.empty());
    }

    private NmrSignal many() throws FormatException {
        int found = format.count(file);
        int stride = stride(found);
        int whole =
                found / stride + (found % stride >= length ? 1 : 0); // the last may lack filling
        int rows = measured(whole, stride);
        if (rows == 0) {
            throw new FormatException(
                    file.name(), "file", "rows of " + length + " numbers", found + " numbers");
        }
        Optional<Parameters> acqu2s = experiment.acqu2s();
        int promised = acqu2s.isPresent() ? RowAxis.promised(acqu2s.get()) : rows;
        if (rows > promised) {
            notes.remark(
                    new BrukerRemark.DataBeyondEnd(name, promised + " rows", String.valueOf(rows)));
        }
        SignalAxis axis = RowAxis.raw(experiment, Math.min(rows, promised), notes);
        int row = real ? 2 * length : length;
        double[] values = new double[Math.multiplyExact(axis.rows(), row)];
        for (int r = 0; r < axis.rows(); r++) {
            format.read(file, r * stride, length, values, r * row, real ? 2 : 1);
        }
        return signal(values, Optional.of(axis));
    }

    /// Rows without those at the end that hold only zeros, which nobody measured.
    private int measured(int whole, int stride) {
        int rows = whole;
        while (rows > 0 && format.isZero(file, (rows - 1) * stride, length)) {
            rows--;
        }
        if (rows == 0 || rows == whole) { // all zeros is a measurement without signal
            return whole;
        }
        notes.remark(new BrukerRemark.RowsEmpty(whole - rows));
        return rows;
    }

    private int padded() {
        int block = BLOCK / format.width();
        return Math.ceilDiv(length, block) * block;
    }

    /// Distance of two rows in numbers: with the filling if the length of the file says so, or if
    /// it says nothing and there are zeros where the filling would be.
    private int stride(int found) throws FormatException {
        int padded = padded();
        Optional<Parameters> acqu2s = experiment.acqu2s();
        long rows = acqu2s.isPresent() ? RowAxis.promised(acqu2s.get()) : 0;
        if (found == padded * rows) {
            return padded;
        }
        if (found == length * rows) {
            return length;
        }
        if (found % padded == 0 || found % length != 0) {
            return padded;
        }
        boolean filled = found >= padded && format.isZero(file, length, padded - length);
        return filled ? padded : length;
    }

    private NmrSignal signal(double[] values, Optional<SignalAxis> rows) throws FormatException {
        int points = values.length / 2 / rows.map(SignalAxis::rows).orElse(1);
        double width = acqus.positive("SW_h", "> 0 Hz");
        double dwell = Frequencies.dwell(acqus, real ? 2 * width : width);
        Nucleus.contradiction(acqus).ifPresent(notes::remark);
        SpectralAxis direct =
                new SpectralAxis(
                        SpectralAxis.Domain.TIME,
                        real ? SpectralAxis.Quadrature.REAL : SpectralAxis.Quadrature.COMPLEX,
                        Nucleus.of(acqus).orElse(""),
                        points,
                        -delay(points) * dwell,
                        dwell,
                        Frequencies.carrier(acqus),
                        Frequencies.reference(
                                acqus, experiment.firstProcessing("procs", notes), notes));
        if (real) {
            notes.remark(
                    new BrukerRemark.QuadratureAssumed(
                            "One phase was recorded at a time (AQ_mod %s); the points are real"
                                    .formatted(acqus.text("AQ_mod"))));
        }
        return new NmrSignal(
                values,
                direct,
                rows,
                experiment.acquisition(""),
                notes.provenance(
                        experiment.folder().name(),
                        file,
                        experiment.instrument(),
                        experiment.conditions("")));
    }

    /// Delay of the digital filter in points.
    private double delay(int points) {
        OptionalDouble delay = GroupDelay.of(acqus);
        if (delay.isPresent() && delay.getAsDouble() < points) {
            return delay.getAsDouble();
        }
        notes.remark(
                new BrukerRemark.GroupDelayUnknown(
                        "GRPDLY %s, DECIM %s, DSPFVS %s"
                                .formatted(
                                        said(acqus.text("GRPDLY")),
                                        said(acqus.text("DECIM")),
                                        said(acqus.text("DSPFVS")))));
        return 0;
    }

    private static String said(String text) {
        return text.isEmpty() ? "missing" : text.length() > 20 ? "unreadable" : text;
    }
}
