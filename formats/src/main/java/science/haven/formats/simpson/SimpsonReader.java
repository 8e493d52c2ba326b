package science.haven.formats.simpson;

import science.haven.data.Acquisition;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;
import science.haven.formats.text.Dialect;
import science.haven.formats.text.TextLines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// SIMPSON `.fid` and `.spe`, numbers as text or packed.
///
/// ```text
/// SIMP
/// NP=1024
/// SW=50000
/// TYPE=FID
/// DATA
/// 4.5 0
/// …
/// END
/// ```
///
/// NP points of a width SW in Hz; NI rows of a width SW1, if there is a second dimension; NELEM
/// data sets one after the other. A spectrum begins at REF − SW/2. The spectrometer frequency
/// stands nowhere, so that there are no ppm.
public final class SimpsonReader implements FormatReader {

    private static final Dialect SPACES = new Dialect(Dialect.Separator.SPACE, false);

    /// A reader; it has no state.
    public SimpsonReader() {}

    @Override
    public String format() {
        return "SIMPSON";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return file.head().stripLeading().matches("(?s)SIMP\\s*[\\r\\n].*");
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        TextLines lines = TextLines.of(file);
        SimpsonHead head = new SimpsonHead(lines, lines.find(1, "SIMP"));
        int points = head.count("NP", 0);
        if (points == 0) {
            throw head.wrong("NP", "NP, a number of points");
        }
        int rows = head.count("NI", 1);
        int sets = head.count("NELEM", 1);
        Domain domain = domain(head);
        SpectralAxis direct = axis(head, "", domain, points);
        Optional<SignalAxis> indirect =
                rows == 1 ? Optional.empty() : Optional.of(axis(head, "1", domain, rows));
        double[] values = values(file, lines, head, (long) points * rows * sets);
        Header header = new Header(format());
        header.remark(new ReadRemark.CarrierUnknown());
        if (domain == Domain.TIME && head.number("REF", 0) != 0) {
            header.remark(new ReadRemark.EntryNotUsed("REF=" + head.text("REF")));
        }
        List<Measurement> signals = new ArrayList<>();
        int length = 2 * points * rows;
        for (int k = 0; k < sets; k++) {
            String name = sets == 1 ? file.name() : file.name() + "#" + (k + 1);
            Provenance provenance = header.provenance(name, file.sha256());
            signals.add(
                    new NmrSignal(
                            Arrays.copyOfRange(values, k * length, (k + 1) * length),
                            direct,
                            indirect,
                            Acquisition.unknown("SIMPSON simulation"),
                            provenance));
        }
        return signals;
    }

    private static Domain domain(SimpsonHead head) throws FormatException {
        return switch (head.text("TYPE")) {
            case "FID" -> Domain.TIME;
            case "SPE" -> Domain.FREQUENCY;
            default -> throw head.wrong("TYPE", "TYPE, FID or SPE");
        };
    }

    private static SpectralAxis axis(SimpsonHead head, String suffix, Domain domain, int points)
            throws FormatException {
        double width = head.width("SW" + suffix);
        double reference = head.number("REF" + suffix, 0);
        double start = domain == Domain.TIME ? 0 : reference - width / 2;
        double step = domain == Domain.TIME ? 1 / width : width / points;
        if (!(step > 0 && Double.isFinite(start))) {
            throw head.wrong("SW" + suffix, "a width in Hz that its points can share");
        }
        return new SpectralAxis(domain, Quadrature.COMPLEX, "", points, start, step, 0, 0);
    }

    private static double[] values(SourceFile file, TextLines lines, SimpsonHead head, long points)
            throws FormatException {
        int first = head.dataLine + 1;
        int end = lines.find(first, "END");
        if (end > lines.count()) {
            throw lines.wrong(end, "END behind the numbers");
        }
        String format = head.text("FORMAT");
        if (format.equals("BINARY")) {
            // A point takes 10⅔ characters: what cannot be there needs no memory.
            if (points * 10 > file.bytes().length) {
                throw lines.wrong(end, points + " points", "fewer characters than they take");
            }
            return PackedFloats.read(lines, first, end, (int) (2 * points));
        }
        if (!format.isEmpty() && !format.equals("TEXT")) {
            throw new UnsupportedFormatException(
                    file.name(), "FORMAT=" + clean(format), "save the data with fsave -binary off");
        }
        if (end - first != points) {
            throw lines.wrong(end, points + " points", String.valueOf(end - first));
        }
        double[] values = new double[(int) (2 * points)];
        for (int n = first; n < end; n++) {
            List<String> fields = SPACES.split(lines.line(n));
            for (int k = 0; k < 2; k++) {
                double value = fields.size() == 2 ? SPACES.number(fields.get(k)) : Double.NaN;
                if (Double.isNaN(value)) {
                    throw lines.wrong(n, "real and imaginary part of a point");
                }
                values[2 * (n - first) + k] = value;
            }
        }
        return values;
    }

    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", "·");
    }
}
