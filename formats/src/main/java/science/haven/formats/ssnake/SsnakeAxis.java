package science.haven.formats.ssnake;

import science.haven.data.ArrayAxis;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.formats.FormatException;
import science.haven.formats.json.JsonPart;
import science.haven.quantity.Unit;

import java.util.List;

/// What the file says of one dimension.
///
/// A spectrum of n points begins ⌊n/2⌋ points below its carrier. A whole echo in time keeps its
/// second half first: the top of the echo is the first point, what was before it stands at the end.
///
/// @param part where the axis is listed
/// @param frequency carrier in Hz; 0 if unknown
/// @param reference frequency of 0 ppm in Hz
/// @param width spectral width in Hz
/// @param spectrum 0 for time, 1 for a complex spectrum, 2 for a real one
/// @param wholeEcho whether the top of the echo is the first point
record SsnakeAxis(
        JsonPart part,
        double frequency,
        double reference,
        double width,
        int spectrum,
        boolean wholeEcho) {

    static SsnakeAxis of(JsonPart file, int i) throws FormatException {
        double frequency = item(file, "freq", i).number();
        JsonPart width = item(file, "sw", i);
        if (!(width.number() > 0 && Double.isFinite(1 / width.number()))) {
            throw width.wrong("a spectral width in Hz, > 0");
        }
        JsonPart reference = item(file, "ref", i);
        JsonPart spectrum = item(file, "spec", i);
        boolean number = spectrum.isNumber();
        int kind = number ? (int) spectrum.number() : spectrum.truth() ? 1 : 0;
        if (frequency < 0 || kind < 0 || kind > 2) {
            throw spectrum.wrong("0 for time, 1 or 2 for a spectrum, and freq >= 0 Hz");
        }
        boolean known = reference.isNumber() && frequency > 0;
        double zero = known ? reference.number() : frequency;
        if (!(zero > 0) && frequency > 0) {
            throw reference.wrong("a frequency in Hz, > 0");
        }
        return new SsnakeAxis(
                file, frequency, zero, width.number(), kind, item(file, "wholeEcho", i).truth());
    }

    /// An item of a list, which may be missing; not a finite number stands for nothing.
    private static JsonPart item(JsonPart file, String name, int i) throws FormatException {
        JsonPart list = file.at(name);
        if (!list.isThere()) {
            return list;
        }
        List<JsonPart> items = list.items();
        if (i >= items.size()) {
            throw list.wrong("an item for each dimension");
        }
        return items.get(i);
    }

    /// Points before the top of the echo.
    int before(int points) {
        return spectrum == 0 && wholeEcho ? points / 2 : 0;
    }

    SpectralAxis spectral(int points, Quadrature quadrature) throws FormatException {
        boolean time = spectrum == 0;
        double step = time ? 1 / width : width / points;
        double start = 0 - step * (time ? before(points) : points / 2);
        if (!(step > 0 && Double.isFinite(start))) {
            throw part.at("sw").wrong("a spectral width that its points can share");
        }
        return new SpectralAxis(
                time ? Domain.TIME : Domain.FREQUENCY,
                spectrum == 2 ? Quadrature.REAL : quadrature,
                "",
                points,
                start,
                step,
                frequency,
                reference);
    }

    /// The dimension of the rows: an array if the times listed are not those of the width.
    SignalAxis indirect(int i, int rows, Quadrature quadrature) throws FormatException {
        JsonPart list = item(part, "xaxArray", i);
        double[] listed = list.isThere() && spectrum == 0 ? list.numbers() : new double[0];
        boolean own = listed.length == rows && !wholeEcho;
        boolean differs = false;
        for (int k = 0; own && k < rows; k++) {
            differs |= Math.abs(listed[k] - k / width) > 1e-6 / width * Math.max(1, k);
        }
        return differs ? new ArrayAxis("time", listed, Unit.SECOND) : spectral(rows, quadrature);
    }
}
