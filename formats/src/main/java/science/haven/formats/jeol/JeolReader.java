package science.haven.formats.jeol;

import science.haven.data.Acquisition;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;
import science.haven.quantity.Unit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// JEOL Delta's `.jdf`: raw or processed NMR data of one or two dimensions.
///
/// Delta stores the complex conjugate of what Haven calls a signal: without turning the imaginary
/// part, chloroform in acetone (50 %, ¹H) lies at −7.68 ppm and the solvent's residual line at
/// −1.9.
public final class JeolReader implements FormatReader {

    private static final String FORMAT = "JEOL Delta";

    /// Where the seconds of `ACTUAL_START_TIME` count from.
    private static final Instant EPOCH = Instant.parse("1990-01-01T00:00:00Z");

    /// No instrument counts further: two hundred years.
    private static final double MOST = 6.3e9;

    /// A reader; it has no state.
    public JeolReader() {}

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(SourceFile file) {
        return file.head().startsWith(JeolHeader.MAGIC);
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        JeolHeader header = JeolHeader.of(file);
        requireComplexRows(file, header);
        JeolParameters parameters = JeolParameters.of(file, header);
        Header notes = notes(parameters);
        JeolAxes axes = new JeolAxes(file, header, parameters, notes);
        JeolData data = JeolData.of(file, header);
        SpectralAxis direct = axes.direct(data);
        boolean plane = header.dimensions().size() > 1;
        Optional<SignalAxis> indirect = plane ? Optional.of(axes.indirect(data)) : Optional.empty();
        remarks(header, data, direct, notes);
        if (descends(direct, header.dimensions().getFirst())) {
            reverse(data);
        }
        NmrSignal signal =
                new NmrSignal(
                        conjugate(data.values()),
                        direct,
                        indirect,
                        acquisition(header, parameters),
                        notes.provenance(file.name(), file.sha256()));
        return List.of(signal);
    }

    private static void requireComplexRows(SourceFile file, JeolHeader header)
            throws UnsupportedFormatException {
        boolean onlyRows =
                header.dimensions().size() > 1
                        && header.dimensions().get(1).kind() == JeolDimension.Kind.COMPLEX
                        && header.dimensions().getFirst().kind() != JeolDimension.Kind.COMPLEX;
        if (onlyRows) {
            throw new UnsupportedFormatException(
                    file.name(),
                    "a plane that is complex in its rows only",
                    "save the raw data from Delta");
        }
    }

    private static void remarks(
            JeolHeader header, JeolData data, SpectralAxis direct, Header notes) {
        int promised = header.dimensions().getFirst().points();
        if (data.points() < promised) {
            notes.remark(new JeolRemark.PointsMissing(promised, data.points()));
        }
        if (data.sections() == 4) {
            notes.remark(new JeolRemark.SectionOrderAssumed());
        }
        if (direct.domain() == SpectralAxis.Domain.FREQUENCY && data.sections() > 1) {
            notes.remark(new JeolRemark.ImaginarySignAssumed());
        }
    }

    private static boolean descends(SpectralAxis direct, JeolDimension dimension) {
        return direct.domain() == SpectralAxis.Domain.FREQUENCY
                && dimension.start() > dimension.stop();
    }

    private static void reverse(JeolData data) {
        double[] values = data.values();
        int length = 2 * data.points();
        for (int row = 0; row < values.length; row += length) {
            for (int i = 0, j = length - 2; i < j; i += 2, j -= 2) {
                swap(values, row + i, row + j);
                swap(values, row + i + 1, row + j + 1);
            }
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }

    /// Turns the imaginary parts; a missing one stays 0.
    private static double[] conjugate(double[] values) {
        for (int i = 1; i < values.length; i += 2) {
            values[i] = 0.0 - values[i];
        }
        return values;
    }

    private static Header notes(JeolParameters parameters) {
        Header notes = new Header(FORMAT);
        String serial = parameters.text("inst_serial_number");
        notes.instrument(
                "JEOL %s %s"
                        .formatted(
                                parameters.text("inst_model_number"),
                                serial.isEmpty() ? "" : "SN " + serial));
        boolean controlled = !parameters.text("temp_state").equalsIgnoreCase("temp off");
        parameters
                .number("temp_get")
                .ifPresent(
                        kelvin ->
                                notes.condition(
                                        "temperature",
                                        Unit.CELSIUS.fromSi(kelvin),
                                        Unit.CELSIUS,
                                        controlled
                                                ? Optional.empty()
                                                : Optional.of(
                                                        "the temperature controller was off")));
        parameters
                .number("mas_spin_get")
                .ifPresent(
                        spinning -> {
                            if (spinning > 0) {
                                notes.condition(
                                        "spinning frequency", spinning / 1000, Unit.parse("kHz"));
                            }
                        });
        condition(notes, "recycle delay", parameters.number("relaxation_delay"), Unit.SECOND);
        condition(notes, "field", parameters.number("field_strength"), Unit.TESLA);
        condition(notes, "receiver gain", parameters.number("recvr_gain"), Unit.NONE);
        return notes;
    }

    private static void condition(Header notes, String name, OptionalDouble value, Unit unit) {
        value.ifPresent(number -> notes.condition(name, number, unit));
    }

    private static Acquisition acquisition(JeolHeader header, JeolParameters parameters) {
        String title = header.title().isEmpty() ? parameters.text("sample_id") : header.title();
        String experiment = parameters.text("experiment").replaceFirst("\\.jx?p?$", "");
        double scans = parameters.number("total_scans").orElse(1);
        return new Acquisition(
                title,
                experiment.isEmpty() ? header.comment() : experiment,
                scans >= 1 ? (int) scans : 1,
                start(parameters),
                values(parameters.number("relaxation_delay")),
                values(parameters.number("x_pulse")),
                new int[0]);
    }

    private static double[] values(OptionalDouble value) {
        return value.isPresent() ? DoubleStream.of(value.getAsDouble()).toArray() : new double[0];
    }

    private static Optional<Instant> start(JeolParameters parameters) {
        OptionalDouble seconds = parameters.number("actual_start_time");
        return seconds.isPresent() && seconds.getAsDouble() > 0 && seconds.getAsDouble() < MOST
                ? Optional.of(EPOCH.plusSeconds((long) seconds.getAsDouble()))
                : Optional.empty();
    }
}
