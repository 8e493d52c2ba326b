package science.haven.formats.varian;

import science.haven.data.Acquisition;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.formats.FolderReader;
import science.haven.formats.FormatException;
import science.haven.formats.Header;
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFile;
import science.haven.formats.SourceFolder;
import science.haven.formats.text.TextLines;
import science.haven.formats.varian.Procpar.Parameter;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Unit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/// VnmrJ's folders: raw data of one or two dimensions, and arrays.
///
/// VnmrJ stores the complex conjugate of what Haven calls a signal. Its own source, published as
/// OpenVnmrJ, tells: `fft` sums `s_n exp(−2πi k n / N)` with k rising from −N/2, and `datapoint`
/// puts the frequency `sw − k sw/N` at point k, so that what turns forward in the file lies to low
/// frequency. Three other readers (nmrglue, DNPLab, ssNake) turn the data so. Time counts from the
/// first point: `alfa` and `rof2` are chosen by VnmrJ such that the delays of receiver and filter
/// leave no phase that is linear in the frequency.
public final class VarianReader implements FolderReader {

    private static final String FORMAT = "Varian VnmrJ";
    private static final String FID = "fid";
    private static final String PROCPAR = "procpar";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    /// Shifts beyond this belong to no substance.
    private static final double FAR_AWAY = 2000;

    /// Rotors for magic-angle spinning turn faster, tubes for solutions slower.
    private static final double SLOWEST_ROTOR = 500;

    /// A reader; it has no state.
    public VarianReader() {}

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public Set<String> members() {
        return Set.of(FID, PROCPAR);
    }

    @Override
    public boolean recognises(SourceFolder folder) {
        return folder.has(FID) && folder.has(PROCPAR);
    }

    @Override
    public List<Measurement> read(SourceFolder folder) throws FormatException {
        SourceFile file = folder.file(FID);
        Procpar procpar = Procpar.of(folder.file(PROCPAR));
        FidFile fid = FidFile.of(file);
        Header notes = notes(procpar);
        int recorded = recorded(fid.scans());
        scans(Arrays.copyOf(fid.scans(), recorded), notes);
        if (fid.scaled()) {
            notes.remark(new VarianRemark.Scaled());
        }
        SpectralAxis direct = direct(procpar, fid.points(), notes);
        VarianRows.Rows rows =
                new VarianRows(folder, procpar, notes).of(direct, fid.promised(), recorded);
        double[] values = Arrays.copyOf(fid.values(), 2 * fid.points() * rows.used());
        for (int i = 1; i < values.length; i += 2) {
            values[i] = 0.0 - values[i];
        }
        NmrSignal signal =
                new NmrSignal(
                        values,
                        direct,
                        rows.axis(),
                        acquisition(folder, procpar, fid, notes),
                        notes.provenance(folder.name(), file.sha256()));
        return List.of(signal);
    }

    /// Rows without scans at the end were set up and never recorded; where no row has a count, all
    /// are taken.
    private static int recorded(int[] scans) {
        int recorded = scans.length;
        while (recorded > 0 && scans[recorded - 1] == 0) {
            recorded--;
        }
        return recorded == 0 ? scans.length : recorded;
    }

    private static void scans(int[] scans, Header notes) {
        int fewest = Arrays.stream(scans).min().orElse(0);
        int most = Arrays.stream(scans).max().orElse(0);
        if (fewest != most) {
            notes.remark(new VarianRemark.UnequalScans(fewest, most));
        }
    }

    private static SpectralAxis direct(Procpar procpar, int points, Header notes)
            throws FormatException {
        double width = procpar.positive("sw", "spectral width in Hz");
        double carrier = procpar.positive("sfrq", "spectrometer frequency in MHz") * 1e6;
        double reference = reference(procpar, "", width, carrier).orElse(carrier);
        SpectralAxis axis =
                new SpectralAxis(
                        SpectralAxis.Domain.TIME,
                        SpectralAxis.Quadrature.COMPLEX,
                        nucleus(procpar.text("tn"), notes),
                        points,
                        0,
                        1 / width,
                        carrier,
                        reference);
        if (Math.abs(axis.ppm(0)) > FAR_AWAY) {
            notes.remark(new VarianRemark.ReferenceFarAway(axis.ppm(0)));
        }
        return axis;
    }

    /// Frequency of 0 ppm. The reference line lies `rfl` Hz above the lower end of the spectrum and
    /// has `rfp` Hz by itself.
    ///
    /// @param suffix empty for the direct dimension, `1` for the rows
    /// @param width spectral width in Hz
    /// @param carrier frequency of the middle of the spectrum in Hz
    /// @return the frequency in Hz; empty if the file gives none that is greater than 0
    static Optional<Double> reference(
            Procpar procpar, String suffix, double width, double carrier) {
        OptionalDouble line = procpar.number("rfl" + suffix);
        OptionalDouble shift = procpar.number("rfp" + suffix);
        if (line.isPresent() && shift.isPresent()) {
            double reference = carrier - width / 2 + line.getAsDouble() - shift.getAsDouble();
            return Optional.of(reference).filter(f -> f > 0 && Double.isFinite(f));
        }
        OptionalDouble megahertz = procpar.number("reffrq" + suffix);
        return megahertz.isPresent()
                ? Optional.of(megahertz.getAsDouble() * 1e6)
                        .filter(f -> f > 0 && Double.isFinite(f))
                : Optional.empty();
    }

    /// A nucleus by the name VnmrJ gives it, `H1`; empty with a remark if it is not known.
    static String nucleus(String name, Header notes) {
        Optional<Nuclide> nuclide = Nuclide.of(name);
        if (nuclide.isEmpty()) {
            notes.remark(new ReadRemark.NucleusUnknown(name));
        }
        return nuclide.map(Nuclide::symbol).orElse("");
    }

    private static Header notes(Procpar procpar) {
        Header notes = new Header(FORMAT);
        String console = procpar.text("console");
        notes.instrument(console.isEmpty() ? "Varian" : "Varian " + console);
        condition(notes, procpar, "temp", "temperature", Unit.CELSIUS, "not controlled");
        condition(notes, procpar, "gain", "receiver gain", Unit.NONE, "set by the instrument");
        condition(notes, procpar, "d1", "recycle delay", Unit.SECOND, "not in use");
        procpar.number("srate")
                .ifPresent(
                        rate -> {
                            if (rate >= SLOWEST_ROTOR) {
                                notes.condition(
                                        "spinning frequency",
                                        rate / 1000,
                                        Unit.parse("kHz"),
                                        Optional.of("set by the operator, not measured"));
                            }
                        });
        procpar.number("H1reffrq")
                .ifPresent(
                        megahertz ->
                                notes.condition(
                                        "field", Nuclide.field(megahertz * 1e6), Unit.TESLA));
        return notes;
    }

    private static void condition(
            Header notes, Procpar procpar, String parameter, String name, Unit unit, String doubt) {
        Optional<Parameter> found = procpar.find(parameter).filter(p -> p.numbers().size() == 1);
        if (found.isPresent()) {
            boolean active = found.get().active();
            notes.condition(
                    name,
                    found.get().numbers().getFirst(),
                    unit,
                    active ? Optional.empty() : Optional.of("the file says: " + doubt));
        }
    }

    private static Acquisition acquisition(
            SourceFolder folder, Procpar procpar, FidFile fid, Header notes)
            throws FormatException {
        String sequence = procpar.text("seqfil");
        return new Acquisition(
                title(folder),
                sequence.isEmpty() ? procpar.text("pslabel") : sequence,
                Math.max(1, fid.scans()[0]),
                start(procpar.text("time_run"), notes),
                numbers(procpar, "d", 1),
                numbers(procpar, "p", 1e-6),
                new int[0]);
    }

    private static String title(SourceFolder folder) throws FormatException {
        Optional<SourceFile> text = folder.find("text");
        if (text.isEmpty() || !TextLines.isText(text.get())) {
            return "";
        }
        TextLines lines = TextLines.of(text.get());
        return String.join(
                        " ", IntStream.rangeClosed(1, lines.count()).mapToObj(lines::line).toList())
                .strip();
    }

    private static Optional<Instant> start(String text, Header notes) {
        try {
            Instant start = LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
            notes.remark(new ReadRemark.LocalTime(text));
            return Optional.of(start);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The parameters `d0`, `d1`, … or `p0`, `p1`, … in s up to the last that is there, 0 for one
    /// that is not.
    private static double[] numbers(Procpar procpar, String letter, double toSeconds) {
        double[] values = new double[10];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            OptionalDouble value = procpar.number(letter + i);
            if (value.isPresent()) {
                values[i] = value.getAsDouble() * toSeconds;
                count = i + 1;
            }
        }
        return Arrays.copyOf(values, count);
    }
}
