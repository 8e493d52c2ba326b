package science.haven.formats.jeol;

import science.haven.data.ArrayAxis;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.formats.FormatException;
import science.haven.formats.Header;
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;
import science.haven.quantity.Dimension;
import science.haven.quantity.Unit;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// What the dimensions of a file run over.
final class JeolAxes {

    private final SourceFile file;
    private final JeolHeader header;
    private final JeolParameters parameters;
    private final Header notes;

    JeolAxes(SourceFile file, JeolHeader header, JeolParameters parameters, Header notes) {
        this.file = file;
        this.header = header;
        this.parameters = parameters;
        this.notes = notes;
    }

    /// The direct dimension.
    ///
    /// @param data the values it belongs to
    SpectralAxis direct(JeolData data) throws FormatException {
        Quadrature quadrature = data.sections() == 1 ? Quadrature.REAL : Quadrature.COMPLEX;
        return spectral(header.dimensions().getFirst(), "x", data.points(), quadrature);
    }

    /// The dimension of the rows: of a nucleus if the file names a frequency for it, an array
    /// otherwise.
    SignalAxis indirect(JeolData data) throws FormatException {
        JeolDimension dimension = header.dimensions().get(1);
        if (parameters.number("y_freq").isEmpty()) {
            return array(dimension, data.rows());
        }
        Quadrature quadrature =
                switch (dimension.kind()) {
                    case COMPLEX -> Quadrature.STATES;
                    case TPPI -> Quadrature.TPPI;
                    case REAL_COMPLEX -> Quadrature.COMPLEX;
                    case NONE, REAL, ENVELOPE -> Quadrature.REAL;
                };
        return spectral(dimension, "y", data.rows(), quadrature);
    }

    private SpectralAxis spectral(
            JeolDimension dimension, String letter, int points, Quadrature quadrature)
            throws FormatException {
        double reference = positive(letter + "_freq", "the spectrometer frequency of 0 ppm in Hz");
        double carrier = reference * (1 + parameters.number(letter + "_offset").orElse(0));
        String domain = parameters.text(letter + "_domain");
        String nucleus = JeolNucleus.symbol(domain).orElse("");
        if (nucleus.isEmpty()) {
            notes.remark(new ReadRemark.NucleusUnknown(domain));
        }
        boolean time = dimension.unit().dimension().equals(Unit.SECOND.dimension());
        if (!time && !isFrequency(dimension.unit())) {
            throw new UnsupportedFormatException(
                    file.name(),
                    "an axis in '%s'".formatted(dimension.unit()),
                    "save the data in s, Hz or ppm from Delta");
        }
        double step = time ? dwell(dimension, letter) : resolution(dimension, reference);
        double start =
                time
                        ? dimension.unit().inSi(dimension.start()) + delay(letter, step)
                        : lowest(dimension, reference) - (carrier - reference);
        requireFinite(dimension, step, start, carrier);
        return new SpectralAxis(
                time ? Domain.TIME : Domain.FREQUENCY,
                quadrature,
                nucleus,
                points,
                start,
                step,
                carrier,
                reference);
    }

    private void requireFinite(JeolDimension dimension, double step, double start, double carrier)
            throws FormatException {
        if (!(step > 0 && Double.isFinite(step + start + carrier))) {
            throw new FormatException(
                    file.name(),
                    "header",
                    "an axis from its first to its last point",
                    "%s to %s".formatted(dimension.start(), dimension.stop()));
        }
    }

    /// Time between two points in s, from the spectral width if the header makes no sense.
    private double dwell(JeolDimension dimension, String letter) throws FormatException {
        double step = Math.abs(dimension.step());
        return step > 0 && Double.isFinite(step)
                ? step
                : 1 / positive(letter + "_sweep", "the spectral width in Hz");
    }

    /// Distance of two points of a spectrum in Hz.
    private static double resolution(JeolDimension dimension, double reference) {
        return Math.abs(dimension.step()) * hertz(dimension.unit(), reference);
    }

    /// Lowest frequency of a spectrum in Hz, counted from 0 ppm.
    private static double lowest(JeolDimension dimension, double reference) {
        double edge = Math.min(dimension.start(), dimension.stop());
        return dimension.unit().inSi(edge) * hertz(dimension.unit(), reference);
    }

    private static boolean isFrequency(Unit unit) {
        return unit.dimension().equals(Unit.HERTZ.dimension()) || unit.equals(Unit.PPM);
    }

    /// A chemical shift has no dimension, so that times the reference it is a frequency.
    private static double hertz(Unit unit, double reference) {
        return unit.dimension().equals(Dimension.NONE) ? reference : 1;
    }

    private double positive(String name, String meaning) throws FormatException {
        OptionalDouble value = parameters.number(name);
        if (value.isEmpty() || !(value.getAsDouble() > 0)) {
            throw new FormatException(
                    file.name(),
                    "parameter " + name.toUpperCase(Locale.ROOT),
                    meaning,
                    value.isEmpty() ? "nothing" : String.valueOf(value.getAsDouble()));
        }
        return value.getAsDouble();
    }

    /// Time from the moment at which all spins are in phase to the first point: the receiver opens
    /// after the pulse, and its digital filter holds the signal back.
    private double delay(String letter, double dwell) {
        if (!letter.equals("x")) {
            return 0;
        }
        double opening = parameters.number("acq_delay").orElse(0);
        if (!parameters.text("digital_filter").equalsIgnoreCase("true")) {
            return opening;
        }
        String orders = parameters.text("orders");
        String factors = parameters.text("factors");
        Optional<Double> points = JeolFilter.delay(orders, factors);
        if (points.isEmpty()) {
            notes.remark(
                    new JeolRemark.FilterDelayUnknown(
                            "orders '%s', factors '%s'".formatted(orders, factors)));
        }
        return opening - points.orElse(0.0) * dwell;
    }

    private ArrayAxis array(JeolDimension dimension, int rows) {
        double[] values = dimension.listed() ? listed(dimension, rows) : ranged(dimension, rows);
        String quantity = dimension.title().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (values.length == rows && Arrays.stream(values).allMatch(Double::isFinite)) {
            return new ArrayAxis(quantity, values, dimension.unit());
        }
        notes.remark(
                new ReadRemark.ArrayUnknown(
                        "the list of '%s' cannot be read".formatted(dimension.title())));
        return new ArrayAxis(
                "row", IntStream.rangeClosed(1, rows).asDoubleStream().toArray(), Unit.NONE);
    }

    private static double[] ranged(JeolDimension dimension, int rows) {
        double start = dimension.unit().inSi(dimension.start());
        return IntStream.range(0, rows).mapToDouble(r -> start + r * dimension.step()).toArray();
    }

    /// A list of doubles, one for each stored row.
    private double[] listed(JeolDimension dimension, int rows) {
        ByteBuffer bytes = header.ordered(file);
        long end = dimension.list() + Double.BYTES * ((long) dimension.first() + rows);
        if (end > bytes.limit() || end > dimension.list() + dimension.listLength()) {
            return new double[0];
        }
        int at = (int) dimension.list() + Double.BYTES * dimension.first();
        return IntStream.range(0, rows)
                .mapToDouble(r -> dimension.unit().inSi(bytes.getDouble(at + Double.BYTES * r)))
                .toArray();
    }
}
