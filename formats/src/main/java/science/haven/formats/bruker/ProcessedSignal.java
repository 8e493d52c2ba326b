package science.haven.formats.bruker;

import science.haven.data.ArrayAxis;
import science.haven.data.NmrSignal;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.formats.FormatException;
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFile;

import java.util.Optional;

/// The spectrum that TopSpin made of the raw data: `1r` and `1i`, or `2rr` and its kin.
///
/// The files begin at the highest frequency; they are turned around so that it ascends.
final class ProcessedSignal {

    private static final int MOST_POINTS = 1 << 28;

    private final Experiment experiment;
    private final String path;
    private final Parameters procs;
    private final NumberFormat format;
    private final int size;
    private final Notes notes = new Notes();

    private ProcessedSignal(Experiment experiment, String path) throws FormatException {
        this.experiment = experiment;
        this.path = path;
        procs = experiment.required(path + "procs");
        format = NumberFormat.processed(procs);
        size = procs.integer("SI", 1, MOST_POINTS, "number of points >= 1");
        notes.source(procs.file());
        experiment.acqus().map(Parameters::file).ifPresent(notes::source);
    }

    /// Whether a folder holds a spectrum of one or two dimensions.
    static boolean isThere(Experiment experiment, String path) {
        return experiment.folder().has(path + "1r") || experiment.folder().has(path + "2rr");
    }

    /// Reads the spectrum of a folder such as `pdata/1/`.
    static NmrSignal read(Experiment experiment, String path) throws FormatException {
        ProcessedSignal signal = new ProcessedSignal(experiment, path);
        return experiment.folder().has(path + "1r") ? signal.one() : signal.two();
    }

    private NmrSignal one() throws FormatException {
        SourceFile file = experiment.folder().file(path + "1r");
        int points = points(file, "1r", 1);
        double[] values = new double[2 * points];
        format.read(file, 0, points, values, 2 * (points - 1), -2);
        Optional<SourceFile> imaginary = imaginary("1i", points);
        if (imaginary.isPresent()) {
            format.read(imaginary.get(), 0, points, values, 2 * points - 1, -2);
        }
        return signal(file, values, points, imaginary.isPresent(), Optional.empty());
    }

    /// Points of a file that should hold `SI` of them in each row; fewer if it is cut.
    private int points(SourceFile file, String name, int rows) throws FormatException {
        int found = format.count(file);
        long promised = (long) size * rows;
        if (found == 0) {
            throw new FormatException(file.name(), "file", promised + " points", "an empty file");
        }
        if (found < promised) {
            notes.remark(new BrukerRemark.PointsMissing(name, promised, found));
        } else if (found > promised) {
            notes.remark(
                    new BrukerRemark.DataBeyondEnd(
                            name, promised + " points", String.valueOf(found)));
        }
        return (int) Math.min(promised, found);
    }

    /// A file of imaginary parts if it is there and whole.
    private Optional<SourceFile> imaginary(String name, long points) throws FormatException {
        Optional<SourceFile> file = experiment.folder().find(path + name);
        if (file.isPresent() && format.count(file.get()) < points) {
            notes.remark(new BrukerRemark.PointsMissing(name, points, format.count(file.get())));
            return Optional.empty();
        }
        file.ifPresent(notes::source);
        return file;
    }

    private NmrSignal two() throws FormatException {
        Parameters proc2s = experiment.required(path + "proc2s");
        notes.source(proc2s.file());
        SourceFile file = experiment.folder().file(path + "2rr");
        int stored = proc2s.integer("SI", 1, MOST_POINTS, "number of rows >= 1");
        Tiles tiles = Tiles.of(procs, proc2s, size, stored);
        int whole = tiles.rows(points(file, "2rr", stored));
        if (whole == 0) {
            throw new FormatException(
                    file.name(),
                    "file",
                    "rows of " + size + " points",
                    format.count(file) + " numbers");
        }
        boolean transformed = proc2s.number("FT_mod") > 0;
        int measured = transformed ? whole : measured(whole);
        SignalAxis rows = transformed ? frequency(proc2s, whole) : untransformed(measured);
        double[] values = new double[Math.multiplyExact(2 * size, rows.rows())];
        tiles.read(format, file, values, 2 * (size - 1), rows.rows(), transformed);
        Optional<SourceFile> imaginary = imaginary(imaginaryName(), (long) size * stored);
        if (imaginary.isPresent() && whole == stored) {
            tiles.read(format, imaginary.get(), values, 2 * size - 1, rows.rows(), transformed);
        }
        return signal(file, values, size, imaginary.isPresent(), Optional.of(rows));
    }

    /// The part that is imaginary in the columns' dimension: `2ir`, or `2ii` where the rows are
    /// complex points and there are only two files.
    private String imaginaryName() {
        return experiment.folder().has(path + "2ir") ? "2ir" : "2ii";
    }

    /// Rows beyond those recorded are zeros that fill a power of two.
    private int measured(int whole) throws FormatException {
        if (experiment.acqu2s().isEmpty()) {
            return whole;
        }
        int promised = RowAxis.promised(experiment.acqu2s().get());
        return Math.min(whole, promised);
    }

    private SignalAxis untransformed(int rows) throws FormatException {
        Optional<ArrayAxis> array = RowAxis.array(experiment, rows, notes);
        return array.isPresent()
                ? array.get()
                : RowAxis.numbered(rows, "the rows were not transformed", notes);
    }

    private SignalAxis frequency(Parameters proc2s, int rows) throws FormatException {
        if (rows < proc2s.number("SI")) {
            notes.remark(new ReadRemark.RowsMissing((int) proc2s.number("SI"), rows));
        }
        if (experiment.acqus().isPresent() && experiment.acqu2s().isPresent()) {
            Nucleus.contradiction(experiment.acqus().get(), experiment.acqu2s().get())
                    .ifPresent(notes::remark);
        }
        String nucleus =
                experiment
                        .acqu2s()
                        .map(acqu2s -> Nucleus.ofRows(experiment, acqu2s))
                        .filter(name -> !name.isEmpty())
                        .orElse(proc2s.text("AXNUC"));
        return Scale.of(proc2s, experiment.acqu2s()).axis(nucleus, rows, false);
    }

    private NmrSignal signal(
            SourceFile file,
            double[] values,
            int points,
            boolean complex,
            Optional<SignalAxis> rows)
            throws FormatException {
        String nucleus =
                experiment.acqus().flatMap(Nucleus::of).orElseGet(() -> procs.text("AXNUC"));
        SpectralAxis direct = Scale.of(procs, experiment.acqus()).axis(nucleus, points, complex);
        experiment.acqus().flatMap(Nucleus::contradiction).ifPresent(notes::remark);
        String name =
                path.isEmpty()
                        ? experiment.folder().name()
                        : experiment.folder().name() + "/" + path.substring(0, path.length() - 1);
        return new NmrSignal(
                values,
                direct,
                rows,
                experiment.acquisition(path),
                notes.provenance(name, file, experiment.instrument(), experiment.conditions(path)));
    }

    /// Where the points of a processed dimension lie. In ppm, point i of the file is at
    ///
    /// ```text
    /// OFFSET − i · SW_p / SF / SI
    /// ```
    ///
    /// @param carrier frequency of the rotating frame in Hz
    /// @param reference frequency that reads 0 ppm in Hz
    /// @param first offset of the file's first point from the carrier in Hz
    /// @param step distance of two points in Hz
    private record Scale(double carrier, double reference, double first, double step) {

        private static final double GREATEST_OFFSET = 1e12;

        static Scale of(Parameters procs, Optional<Parameters> acqus) throws FormatException {
            double reference = procs.positive("SF", "> 0 MHz") * 1e6;
            double width = 1 / Frequencies.dwell(procs, procs.positive("SW_p", "> 0 Hz"));
            double first = procs.number("OFFSET") * reference * 1e-6;
            if (!(Math.abs(first) <= GREATEST_OFFSET)) {
                throw procs.wrong("OFFSET", "the shift of the first point in ppm");
            }
            double centre = reference + first - width / 2;
            double recorded = acqus.isPresent() ? acqus.get().number("SFO1") * 1e6 : Double.NaN;
            double carrier = Frequencies.near(recorded, reference) ? recorded : centre;
            double step = width / procs.number("SI");
            return new Scale(carrier, reference, first - (carrier - reference), step);
        }

        SpectralAxis axis(String nucleus, int points, boolean complex) {
            return new SpectralAxis(
                    SpectralAxis.Domain.FREQUENCY,
                    complex ? SpectralAxis.Quadrature.COMPLEX : SpectralAxis.Quadrature.REAL,
                    nucleus,
                    points,
                    first - (points - 1) * step,
                    step,
                    carrier,
                    reference);
        }
    }
}
