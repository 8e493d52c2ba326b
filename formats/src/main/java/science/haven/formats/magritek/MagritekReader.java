package science.haven.formats.magritek;

import science.haven.data.Acquisition;
import science.haven.data.ArrayAxis;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.formats.FolderReader;
import science.haven.formats.FormatException;
import science.haven.formats.Header;
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFile;
import science.haven.formats.SourceFolder;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Unit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;

/// Folders of Magritek's programs: Prospa writes `acqu.par` and `data.1d` or `data.2d`, Spinsolve
/// `acqu.par`, `data.1d` (or `fid.1d`) and the spectra it made of them.
///
/// The instruments store the complex conjugate of what Haven calls a signal: only when the
/// imaginary part is turned do the five ring protons of toluene lie downfield of the three of its
/// methyl group. Points are `dwellTime` apart; the axis in the file is rounded and not used.
public final class MagritekReader implements FolderReader {

    private static final String FORMAT = "Magritek Prospa";
    private static final String PARAMETERS = "acqu.par";
    private static final List<String> RAW = List.of("data.1d", "data.2d", "fid.1d");
    private static final List<String> SPECTRA = List.of("spectrum.1d", "spectrum_processed.1d");

    /// A reader; it has no state.
    public MagritekReader() {}

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public Set<String> members() {
        Set<String> members = new HashSet<>(RAW);
        members.addAll(SPECTRA);
        members.add(PARAMETERS);
        return Set.copyOf(members);
    }

    @Override
    public boolean recognises(SourceFolder folder) {
        return folder.has(PARAMETERS)
                && (RAW.stream().anyMatch(folder::has) || SPECTRA.stream().anyMatch(folder::has));
    }

    @Override
    public List<Measurement> read(SourceFolder folder) throws FormatException {
        AcquPar par = AcquPar.of(folder.file(PARAMETERS));
        List<Measurement> signals = new ArrayList<>();
        for (String name : RAW) {
            if (folder.has(name) && signals.isEmpty()) {
                signals.add(raw(folder, folder.file(name), par));
            }
        }
        for (String name : SPECTRA) {
            if (folder.has(name)) {
                signals.add(spectrum(folder.file(name), par));
            }
        }
        return List.copyOf(signals);
    }

    private static NmrSignal raw(SourceFolder folder, SourceFile file, AcquPar par)
            throws FormatException {
        ProspaData data = ProspaData.of(file);
        Header notes = notes(par);
        double dwell = par.positive("dwellTime", "the time between two points in µs") * 1e-6;
        double start = par.number("acqDelay").orElse(0) * 1e-6;
        double[] frequencies = frequencies(par, 1 / dwell, notes);
        SpectralAxis direct =
                new SpectralAxis(
                        SpectralAxis.Domain.TIME,
                        quadrature(data),
                        nucleus(par, notes),
                        data.points(),
                        start,
                        dwell,
                        frequencies[0],
                        frequencies[1]);
        notes.rows(data.rows(), data.complete());
        Optional<SignalAxis> indirect =
                data.rows() == 1
                        ? Optional.empty()
                        : Optional.of(rows(par, data.rows(), data.complete(), notes));
        double[] values = data.values();
        for (int i = 1; i < values.length; i += 2) {
            values[i] = 0.0 - values[i];
        }
        return new NmrSignal(
                values,
                direct,
                indirect,
                acquisition(par, notes),
                notes.provenance(folder.name(), file.sha256()));
    }

    /// A spectrum that Spinsolve made; its axis is in ppm.
    private static NmrSignal spectrum(SourceFile file, AcquPar par) throws FormatException {
        ProspaData data = ProspaData.of(file);
        Header notes = notes(par);
        double[] axis = data.axis();
        double[] frequencies =
                frequencies(
                        par, par.positive("bandwidth", "the spectral width in kHz") * 1000, notes);
        double span = axis.length < 2 ? 0 : axis[axis.length - 1] - axis[0];
        double step = span / Math.max(1, axis.length - 1) * 1e-6 * frequencies[1];
        if (!(Math.abs(step) > 0 && Double.isFinite(step)) || data.complete() != 1) {
            throw new FormatException(
                    file.name(), "file", "a spectrum with an axis in ppm", "no such axis");
        }
        boolean ascends = step > 0;
        double[] values = data.values();
        double[] ordered = new double[values.length];
        for (int i = 0; i < data.points(); i++) {
            int from = ascends ? i : data.points() - 1 - i;
            ordered[2 * i] = values[2 * from];
            ordered[2 * i + 1] = values[2 * from + 1];
        }
        double lowest = ascends ? axis[0] : axis[axis.length - 1];
        SpectralAxis direct =
                new SpectralAxis(
                        SpectralAxis.Domain.FREQUENCY,
                        quadrature(data),
                        nucleus(par, notes),
                        data.points(),
                        lowest * 1e-6 * frequencies[1] - (frequencies[0] - frequencies[1]),
                        Math.abs(step),
                        frequencies[0],
                        frequencies[1]);
        return new NmrSignal(
                ordered,
                direct,
                Optional.empty(),
                acquisition(par, notes),
                notes.provenance(file.name(), file.sha256()));
    }

    private static SpectralAxis.Quadrature quadrature(ProspaData data) {
        return data.complex() ? SpectralAxis.Quadrature.COMPLEX : SpectralAxis.Quadrature.REAL;
    }

    private static String nucleus(AcquPar par, Header notes) {
        String channel = par.text("rxChannel");
        Optional<Nuclide> nuclide = Nuclide.of(channel);
        if (nuclide.isEmpty()) {
            notes.remark(new ReadRemark.NucleusUnknown(channel));
        }
        return nuclide.map(Nuclide::symbol).orElse("");
    }

    /// Carrier and reference in Hz. Spinsolve gives the lowest frequency of the spectrum, counted
    /// from 0 ppm.
    private static double[] frequencies(AcquPar par, double width, Header notes)
            throws FormatException {
        double carrier = par.positive("b1Freq", "the spectrometer frequency in MHz") * 1e6;
        OptionalDouble lowest = par.number("lowestFrequency");
        double middle = lowest.orElse(0) + width / 2;
        if (lowest.isEmpty() || !(Math.abs(middle) < 0.1 * carrier)) {
            notes.remark(new ReadRemark.ReferenceAssumed());
            return new double[] {carrier, carrier};
        }
        return new double[] {carrier, carrier - middle};
    }

    /// Delays of an inversion or saturation recovery, spaced evenly or by a factor.
    private static ArrayAxis rows(AcquPar par, int promised, int rows, Header notes) {
        double first = par.number("minDelay").orElse(0) / 1000;
        double last = par.number("maxDelay").orElse(0) / 1000;
        String spacing = par.text("delaySpacing");
        boolean known = spacing.equals("lin") || (spacing.equals("log") && first > 0);
        double[] values = new double[rows];
        if (known && last > first && par.number("nrSteps").orElse(0) == promised) {
            for (int r = 0; r < rows; r++) {
                double fraction = r / (promised - 1.0);
                values[r] =
                        spacing.equals("lin")
                                ? first + (last - first) * fraction
                                : first * Math.pow(last / first, fraction);
            }
            return new ArrayAxis("delay", values, Unit.SECOND);
        }
        notes.remark(
                new ReadRemark.ArrayUnknown(
                        "experiment '%s' has no list of delays".formatted(par.text("experiment"))));
        Arrays.setAll(values, r -> r + 1);
        return new ArrayAxis("row", values, Unit.NONE);
    }

    private static Header notes(AcquPar par) {
        Header notes = new Header(FORMAT);
        String software = par.text("Software");
        notes.instrument(software.isEmpty() ? "Magritek" : "Magritek " + software);
        par.number("repTime")
                .ifPresent(ms -> notes.condition("recycle delay", ms / 1000, Unit.SECOND));
        par.number("rxGain").ifPresent(gain -> notes.condition("receiver gain", gain, Unit.NONE));
        OptionalDouble megahertz = par.number("b1Freq");
        Optional<Nuclide> nuclide = Nuclide.of(par.text("rxChannel"));
        if (megahertz.isPresent() && megahertz.getAsDouble() > 0 && nuclide.isPresent()) {
            double proton = megahertz.getAsDouble() * 1e6 * 100 / nuclide.get().frequencyRatio();
            notes.condition("field", Nuclide.field(proton), Unit.TESLA);
        }
        return notes;
    }

    private static Acquisition acquisition(AcquPar par, Header notes) {
        String sample = par.text("Sample");
        String protocol = par.text("experiment");
        double scans = par.number("nrScans").orElse(1);
        return new Acquisition(
                sample.isEmpty() ? par.text("expName") : sample,
                protocol.isEmpty() ? par.text("Protocol") : protocol,
                scans >= 1 ? (int) scans : 1,
                start(par.text("startTime"), notes),
                seconds(par.number("repTime"), 1e-3),
                seconds(par.number("pulseLength"), 1e-6),
                new int[0]);
    }

    private static double[] seconds(OptionalDouble value, double toSeconds) {
        return value.isPresent()
                ? DoubleStream.of(value.getAsDouble() * toSeconds).toArray()
                : new double[0];
    }

    private static Optional<Instant> start(String text, Header notes) {
        try {
            Instant start = LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            notes.remark(new ReadRemark.LocalTime(text));
            return Optional.of(start);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
