package science.haven.formats.csdm;

import science.haven.data.Acquisition;
import science.haven.data.ArrayAxis;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.data.Spectrum;
import science.haven.formats.FormatException;
import science.haven.formats.Header;
import science.haven.formats.ReadRemark;
import science.haven.formats.json.JsonPart;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a component is: an NMR signal if its first dimension is a linear time or frequency, any
/// other one-dimensional data a spectrum.
///
/// `origin_offset` of a frequency, or that of a time's reciprocal, is the frequency that reads 0
/// ppm; the carrier lies `coordinates_offset` above it if the dimension came out of a Fourier
/// transform.
final class CsdmMeasurement {

    private final JsonPart csdm;
    private final List<CsdmDimension> dimensions;
    private final Header header;

    CsdmMeasurement(JsonPart csdm, List<CsdmDimension> dimensions, Header header) {
        this.csdm = csdm;
        this.dimensions = dimensions;
        this.header = header;
    }

    Measurement of(
            double[] values, boolean complex, String name, Function<Header, Provenance> provenance)
            throws FormatException {
        CsdmDimension direct = dimensions.getFirst();
        if (isSpectral(direct)) {
            return signal(values, complex, name, provenance);
        }
        if (dimensions.size() > 1) {
            throw direct.part().wrong("a linear time or frequency as the first of two dimensions");
        }
        return spectrum(values, complex, provenance);
    }

    private static boolean isSpectral(CsdmDimension d) {
        return d.linear() && (d.is(Unit.SECOND) || d.is(Unit.HERTZ));
    }

    private NmrSignal signal(
            double[] values, boolean complex, String name, Function<Header, Provenance> provenance)
            throws FormatException {
        CsdmDimension direct = dimensions.getFirst();
        SpectralAxis axis = axis(direct, complex ? Quadrature.COMPLEX : Quadrature.REAL);
        Optional<SignalAxis> indirect = Optional.empty();
        int rows = 1;
        if (dimensions.size() > 1) {
            CsdmDimension second = dimensions.get(1);
            rows = second.points();
            indirect =
                    Optional.of(
                            isSpectral(second) ? axis(second, Quadrature.COMPLEX) : array(second));
        }
        if (axis.carrier() == 0) {
            header.remark(new ReadRemark.CarrierUnknown());
        }
        boolean turned = direct.step() < 0;
        boolean rowsTurned = dimensions.size() > 1 && dimensions.get(1).step() < 0;
        double[] ordered =
                turned || rowsTurned
                        ? ordered(values, rows, direct.points(), turned, rowsTurned)
                        : values;
        String title = name.isEmpty() ? csdm.at("description").text("") : name;
        return new NmrSignal(
                ordered, axis, indirect, Acquisition.unknown(title), provenance.apply(header));
    }

    private static double[] ordered(
            double[] values, int rows, int points, boolean turned, boolean rowsTurned) {
        double[] ordered = new double[values.length];
        for (int r = 0; r < rows; r++) {
            int row = rowsTurned ? rows - 1 - r : r;
            for (int i = 0; i < points; i++) {
                int from = 2 * (row * points + (turned ? points - 1 - i : i));
                System.arraycopy(values, from, ordered, 2 * (r * points + i), 2);
            }
        }
        return ordered;
    }

    private SpectralAxis axis(CsdmDimension d, Quadrature quadrature) throws FormatException {
        boolean time = d.is(Unit.SECOND);
        double step = d.unit().inSi(d.step());
        if (time && step < 0) {
            throw d.part().at("increment").wrong("a time that does not run backwards");
        }
        JsonPart frequency = time ? d.part().at("reciprocal") : d.part();
        double reference = frequency(frequency, "origin_offset");
        boolean centred = time || d.part().at("complex_fft").truth();
        double above = centred && reference > 0 ? frequency(frequency, "coordinates_offset") : 0;
        double first = d.unit().inSi(step < 0 ? d.at(d.points() - 1) : d.first());
        if (!(Math.abs(step) > 0 && Double.isFinite(first + d.points() * step))) {
            throw d.part().at("increment").wrong("an increment with finite coordinates");
        }
        return new SpectralAxis(
                time ? Domain.TIME : Domain.FREQUENCY,
                quadrature,
                nucleus(),
                d.points(),
                time ? first : first - above,
                Math.abs(step),
                reference + above,
                reference);
    }

    /// A frequency in Hz; 0 if it is not given, or given as something else.
    private static double frequency(JsonPart part, String name) throws FormatException {
        JsonPart offset = part.at(name);
        if (!offset.isThere()) {
            return 0;
        }
        CsdmQuantity quantity = CsdmQuantity.of(offset);
        boolean hertz = quantity.unit().dimension().equals(Unit.HERTZ.dimension());
        return hertz ? quantity.unit().inSi(quantity.value()) : 0;
    }

    /// A tag such as `7Li`, if it is the only one of its kind.
    private String nucleus() throws FormatException {
        if (!csdm.at("tags").isThere()) {
            return "";
        }
        String nucleus = "";
        for (JsonPart tag : csdm.at("tags").items()) {
            if (tag.isText() && tag.text().matches("[1-9]\\d{0,2}[A-Z][a-z]?")) {
                nucleus = nucleus.isEmpty() ? tag.text() : "several";
            }
        }
        return nucleus.equals("several") ? "" : nucleus;
    }

    private static ArrayAxis array(CsdmDimension d) {
        double[] values = new double[d.points()];
        for (int i = 0; i < values.length; i++) {
            values[i] = d.unit().inSi(d.at(i));
        }
        return new ArrayAxis(d.name().isEmpty() ? "row" : d.name(), values, d.unit());
    }

    private Spectrum spectrum(
            double[] values, boolean complex, Function<Header, Provenance> provenance)
            throws FormatException {
        CsdmDimension d = dimensions.getFirst();
        int n = d.points();
        boolean turned = n > 1 && d.at(1) < d.at(0);
        double[] abscissa = new double[n];
        double[] intensity = new double[n];
        boolean imaginary = false;
        for (int i = 0; i < n; i++) {
            int k = turned ? n - 1 - i : i;
            abscissa[i] = d.at(k);
            intensity[i] = values[2 * k];
            imaginary |= complex && values[2 * k + 1] != 0;
            if (i > 0 && !(abscissa[i] > abscissa[i - 1])) {
                throw d.part().wrong("coordinates that rise or fall");
            }
        }
        if (imaginary) {
            header.remark(new CsdmRemark.ImaginaryLeftOut());
        }
        String quantity = d.name().isEmpty() ? "abscissa" : d.name();
        return new Spectrum(abscissa, intensity, quantity, d.unit(), provenance.apply(header));
    }
}
