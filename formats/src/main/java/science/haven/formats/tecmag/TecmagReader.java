package science.haven.formats.tecmag;

import science.haven.data.Acquisition;
import science.haven.data.ArrayAxis;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Unit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Tecmag TNMR's `.tnt`: raw data of one dimension, or of an array.
///
/// TNMR shows the spectrum with its frequencies turned round, so the imaginary part is turned here.
/// No open sample of known shifts was at hand to prove it, and the program's source is not public:
/// a remark says so.
public final class TecmagReader implements FormatReader {

    private static final String FORMAT = "Tecmag TNMR";
    private static final String DATA = "DATA";

    /// Whether each dimension was transformed, in the section `TMG2`.
    private static final int TRANSFORMED = 96;

    /// Rotors for magic-angle spinning turn faster, tubes for solutions slower.
    private static final int SLOWEST_ROTOR = 500;

    private static final int LONGEST_TITLE = 1 << 12;

    /// A reader; it has no state.
    public TecmagReader() {}

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(SourceFile file) {
        return file.head().startsWith(TntSections.MAGIC);
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        TntSections sections = TntSections.of(file);
        TntParameters parameters = TntParameters.of(file, sections);
        requireTimes(file, sections);
        Header notes = notes(parameters);
        ByteBuffer data = sections.required(file, DATA, 8);
        requireRoom(file, sections, parameters);
        int complete = data.limit() / 8;
        int points = Math.min(parameters.points(), complete);
        int rows = Math.min(parameters.recorded(), complete / points);
        if (points < parameters.points()) {
            notes.remark(new TecmagRemark.PointsMissing(parameters.points(), points));
        }
        notes.rows(parameters.rows(), rows);
        Optional<SignalAxis> indirect =
                parameters.rows() == 1
                        ? Optional.empty()
                        : Optional.of(array(sections, parameters.rows(), rows, notes));
        NmrSignal signal =
                new NmrSignal(
                        values(file, sections, data, 2 * rows * points),
                        direct(parameters, points, notes),
                        indirect,
                        acquisition(sections, parameters),
                        notes.provenance(file.name(), file.sha256()));
        return List.of(signal);
    }

    private static void requireTimes(SourceFile file, TntSections sections)
            throws UnsupportedFormatException {
        Optional<ByteBuffer> shown = sections.find("TMG2").filter(b -> b.limit() > TRANSFORMED + 8);
        boolean transformed =
                shown.isPresent()
                        && (shown.get().getInt(TRANSFORMED) != 0
                                || shown.get().getInt(TRANSFORMED + 4) != 0);
        if (transformed) {
            throw new UnsupportedFormatException(
                    file.name(),
                    "a file that was saved after the Fourier transform",
                    "save the signal over time from TNMR");
        }
    }

    private static void requireRoom(SourceFile file, TntSections sections, TntParameters parameters)
            throws FormatException {
        long expected = 8L * parameters.points() * parameters.rows();
        long said = sections.lengths().getOrDefault(DATA, 0L);
        if (said != expected) {
            throw new FormatException(
                    file.name(),
                    sections.place(DATA, -4),
                    "%d bytes of data for %d × %d points"
                            .formatted(expected, parameters.rows(), parameters.points()),
                    String.valueOf(said));
        }
    }

    private static double[] values(
            SourceFile file, TntSections sections, ByteBuffer data, int count)
            throws FormatException {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            float value = data.getFloat(4 * i);
            if (!Float.isFinite(value)) {
                throw new FormatException(
                        file.name(),
                        sections.place(DATA, 4L * i),
                        "a finite number",
                        String.valueOf(value));
            }
            values[i] = i % 2 == 0 ? value : 0.0 - value;
        }
        return values;
    }

    private static SpectralAxis direct(TntParameters parameters, int points, Header notes) {
        Optional<Nuclide> nucleus = Nuclide.of(parameters.nucleus());
        if (nucleus.isEmpty()) {
            notes.remark(new ReadRemark.NucleusUnknown(parameters.nucleus()));
        }
        notes.remark(new ReadRemark.DirectionAssumed("what TNMR shows, frequencies turned round"));
        double offset = parameters.referenceOffset();
        boolean referenced = offset != 0 && Math.abs(offset) < 0.1 * parameters.frequency();
        if (!referenced) {
            notes.remark(new ReadRemark.ReferenceAssumed());
        }
        return new SpectralAxis(
                SpectralAxis.Domain.TIME,
                SpectralAxis.Quadrature.COMPLEX,
                nucleus.map(Nuclide::symbol).orElse(""),
                points,
                0,
                parameters.dwell(),
                parameters.frequency(),
                parameters.frequency() + (referenced ? offset : 0));
    }

    /// The table that an event of the sequence uses and that has an entry for each row.
    private static ArrayAxis array(TntSections sections, int promised, int rows, Header notes) {
        List<TntTable> used =
                sections.find("PSEQ").map(TntTable::list).orElse(List.of()).stream()
                        .filter(table -> table.used() && table.values().length == promised)
                        .toList();
        if (used.size() == 1) {
            TntTable table = used.getFirst();
            double[] values = Arrays.copyOf(table.values(), rows);
            return new ArrayAxis(table.quantity(), values, table.unit());
        }
        notes.remark(
                new ReadRemark.ArrayUnknown(
                        used.isEmpty()
                                ? "the sequence uses no table of %d entries".formatted(promised)
                                : "the sequence uses the tables "
                                        + String.join(
                                                ", ", used.stream().map(TntTable::name).toList())));
        return new ArrayAxis(
                "row", IntStream.rangeClosed(1, rows).asDoubleStream().toArray(), Unit.NONE);
    }

    private static Header notes(TntParameters parameters) {
        Header notes = new Header(FORMAT);
        notes.instrument("Tecmag");
        double kelvin = parameters.temperature();
        if (kelvin > 0) {
            notes.condition(
                    "temperature",
                    kelvin,
                    Unit.KELVIN,
                    kelvin == parameters.setTemperature()
                            ? Optional.of("exactly what was set, so perhaps not measured")
                            : Optional.empty());
        }
        if (parameters.lastDelay() > 0) {
            notes.condition("recycle delay", parameters.lastDelay(), Unit.SECOND);
        }
        if (parameters.field() > 0) {
            notes.condition("field", parameters.field(), Unit.TESLA, fieldDoubt(parameters));
        }
        if (parameters.spinning() >= SLOWEST_ROTOR) {
            notes.condition(
                    "spinning frequency", parameters.spinning() / 1000.0, Unit.parse("kHz"));
        }
        notes.condition("receiver gain", parameters.gain(), Unit.NONE);
        return notes;
    }

    private static Optional<String> fieldDoubt(TntParameters parameters) {
        Optional<Double> larmor =
                Nuclide.of(parameters.nucleus())
                        .map(n -> n.larmorFrequencyInField(parameters.field()));
        return larmor.filter(f -> Math.abs(f / parameters.frequency() - 1) > 0.05)
                .map(
                        f ->
                                "%s resonates at %.1f MHz in this field, not at %.1f MHz"
                                        .formatted(
                                                parameters.nucleus(),
                                                f / 1e6,
                                                parameters.frequency() / 1e6));
    }

    private static Acquisition acquisition(TntSections sections, TntParameters parameters) {
        Optional<ByteBuffer> sequence = sections.find("PSEQ");
        return new Acquisition(
                sequence.map(TecmagReader::comment).orElse(""),
                sequence.flatMap(s -> TntSections.counted(s, 8, 256)).orElse(""),
                parameters.scans(),
                parameters.start() > 0
                        ? Optional.of(Instant.ofEpochSecond(parameters.start()))
                        : Optional.empty(),
                new double[] {Math.max(0, parameters.lastDelay())},
                new double[0],
                new int[0]);
    }

    /// The operator's comment, behind a tag of its own somewhere behind the sequence.
    private static String comment(ByteBuffer sequence) {
        for (int at = sequence.limit() - 12; at >= 0; at--) {
            if (sequence.get(at) == 'C' && TntSections.text(sequence, at, 4).equals("CMNT")) {
                return TntSections.counted(sequence, at + 8, LONGEST_TITLE)
                        .map(text -> text.strip().replaceAll("\\s+", " "))
                        .orElse("");
            }
        }
        return "";
    }
}
