package science.haven.formats.ssnake;

import science.haven.data.Acquisition;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;
import science.haven.formats.json.JsonPart;

import java.util.List;
import java.util.Optional;

/// ssNake's JSON files of one or two dimensions, in time or in frequency.
///
/// ```text
/// {"dataReal": [[…]], "dataImag": [[…]], "hyper": [0], "freq": […], "sw": […], "spec": […],
///  "wholeEcho": […], "ref": […], "xaxArray": [[…]], "metaData": {…}}
/// ```
public final class SsnakeReader implements FormatReader {

    /// A reader; it has no state.
    public SsnakeReader() {}

    @Override
    public String format() {
        return "ssNake JSON";
    }

    @Override
    public boolean recognises(SourceFile file) {
        String head = file.head().stripLeading();
        return head.startsWith("{") && head.contains("\"dataReal\"");
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        return read(file, JsonPart.read(file), new Header(format()));
    }

    /// A data set, whatever kind of file it was kept in.
    static List<Measurement> read(SourceFile file, JsonPart json, Header header)
            throws FormatException {
        int dimensions = json.at("freq").items().size();
        boolean hyper = json.at("hyper").isThere();
        if (dimensions < 1 || dimensions > 2) {
            throw new UnsupportedFormatException(
                    file.name(), dimensions + " dimensions", "save one or two of them");
        }
        SsnakeArray real = SsnakeArray.of(json.at("dataReal"), dimensions, hyper);
        SsnakeArray imaginary = SsnakeArray.of(json.at("dataImag"), dimensions, hyper);
        boolean same =
                real.components() == imaginary.components()
                        && real.rows() == imaginary.rows()
                        && real.points() == imaginary.points();
        if (!same) {
            throw json.at("dataImag").wrong("as many numbers as in dataReal");
        }
        SsnakeAxis direct = SsnakeAxis.of(json, dimensions - 1);
        Optional<SsnakeAxis> rows =
                dimensions == 2 ? Optional.of(SsnakeAxis.of(json, 0)) : Optional.empty();
        Optional<SignalAxis> indirect =
                rows.isPresent()
                        ? Optional.of(indirect(file, json, rows.get(), real))
                        : Optional.empty();
        if (rows.isEmpty() && real.components() != 1) {
            throw hypercomplex(file, real);
        }
        if (direct.frequency() == 0) {
            header.remark(new ReadRemark.CarrierUnknown());
        }
        int rowsBefore = rows.map(r -> r.before(real.rows())).orElse(0);
        return List.of(
                new NmrSignal(
                        values(real, imaginary, direct.before(real.points()), rowsBefore),
                        direct.spectral(real.points(), Quadrature.COMPLEX),
                        indirect,
                        Acquisition.unknown(json.at("metaData").at("Experiment Name").text("")),
                        header.provenance(file.name(), file.sha256())));
    }

    /// The dimension of the rows; two components in time are its cosine and sine rows.
    private static SignalAxis indirect(
            SourceFile file, JsonPart json, SsnakeAxis rows, SsnakeArray real)
            throws FormatException {
        boolean states = real.components() == 2 && rows.spectrum() == 0;
        if (real.components() != 1 && !states) {
            throw hypercomplex(file, real);
        }
        SignalAxis axis =
                rows.indirect(0, real.rows(), states ? Quadrature.STATES : Quadrature.COMPLEX);
        if (states && !(axis instanceof SpectralAxis)) {
            throw json.at("xaxArray").wrong("equidistant times of the hypercomplex dimension");
        }
        return axis;
    }

    private static UnsupportedFormatException hypercomplex(SourceFile file, SsnakeArray real) {
        return new UnsupportedFormatException(
                file.name(),
                real.components() + " hypercomplex components",
                "save the real part of the indirect dimension");
    }

    /// Real and imaginary parts in turn, in the order of time: what was before the top of an echo
    /// comes first. Cosine and sine rows of one increment follow each other.
    private static double[] values(
            SsnakeArray real, SsnakeArray imaginary, int before, int rowsBefore) {
        int points = real.points();
        int rows = real.rows();
        int components = real.components();
        double[] values = new double[2 * points * rows * components];
        for (int c = 0; c < components; c++) {
            for (int r = 0; r < rows; r++) {
                int from = c * rows + Math.floorMod(r - rowsBefore, rows);
                int to = r * components + c;
                for (int i = 0; i < points; i++) {
                    int k = Math.floorMod(i - before, points);
                    values[2 * (to * points + i)] = real.values().get(from)[k];
                    values[2 * (to * points + i) + 1] = imaginary.values().get(from)[k];
                }
            }
        }
        return values;
    }
}
