package science.haven.formats.bruker;

import science.haven.data.Measurement;
import science.haven.data.Spectrum;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;
import science.haven.formats.text.Dialect;
import science.haven.formats.text.TextLines;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text that TopSpin exports of the real part of one spectrum. There are two kinds: a header of `#`
/// lines with the limits in ppm and one intensity per line, and rows of number, intensity,
/// frequency and chemical shift under a title.
public final class TopSpinTextReader implements FormatReader {

    private static final String FORMAT = "TopSpin text";
    private static final Dialect NUMBERS = new Dialect(Dialect.Separator.COMMA, false);
    private static final Pattern LIMITS =
            Pattern.compile("# *LEFT *= *(\\S+) +ppm\\. +RIGHT *= *(\\S+) +ppm\\..*");
    private static final Pattern SIZE = Pattern.compile("# *SIZE *= *(\\d{1,9})\\b.*");
    private static final Pattern FIRST_ROW = row(1);
    private static final Pattern SECOND_ROW = row(2);

    /// Limits beyond these, in ppm, are damaged.
    private static final double GREATEST_SHIFT = 1e7;

    /// A reader; it has no state.
    public TopSpinTextReader() {}

    private static Pattern row(int number) {
        return Pattern.compile(
                number + ", *[-+.\\deE]+, *-?\\d+\\.\\d+, *-?\\d+\\.\\d+",
                Pattern.CASE_INSENSITIVE);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(SourceFile file) {
        String[] lines = file.head().split("\\R", 12);
        return hasLimits(lines) || hasRows(lines);
    }

    private static boolean hasLimits(String[] lines) {
        return lines[0].startsWith("# File created =")
                && Arrays.stream(lines).anyMatch(line -> line.matches("# *(F[12])?LEFT *=.*"));
    }

    private static boolean hasRows(String[] lines) {
        return lines.length > 2
                && FIRST_ROW.matcher(lines[1].strip()).matches()
                && SECOND_ROW.matcher(lines[2].strip()).matches();
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        TextLines lines = TextLines.of(file);
        List<Remark> remarks = new ArrayList<>();
        Columns columns =
                lines.line(1).startsWith("#") ? betweenLimits(file, lines, remarks) : rows(lines);
        return List.of(
                new Spectrum(
                        columns.shift,
                        columns.intensity,
                        "chemical shift",
                        Unit.PPM,
                        file.provenance(FORMAT, "", List.of(), remarks)));
    }

    private record Columns(double[] shift, double[] intensity) {}

    /// Intensities from the left limit to the right one, both of which are points.
    private static Columns betweenLimits(SourceFile file, TextLines lines, List<Remark> remarks)
            throws FormatException {
        if (lines.find(1, "# F1LEFT") <= lines.count()) {
            throw new UnsupportedFormatException(
                    file.name(), "the text of a plane", "read the experiment's folder instead");
        }
        int at = lines.find(1, "# LEFT");
        Matcher limits = LIMITS.matcher(at > lines.count() ? "" : lines.line(at));
        double left = limits.matches() ? NUMBERS.number(limits.group(1)) : Double.NaN;
        double right = limits.matches() ? NUMBERS.number(limits.group(2)) : Double.NaN;
        int sizeAt = lines.find(1, "# SIZE");
        Matcher sizes = SIZE.matcher(sizeAt > lines.count() ? "" : lines.line(sizeAt));
        int size = sizes.matches() ? Integer.parseInt(sizes.group(1)) : 0;
        if (size < 2) {
            throw lines.wrong(sizeAt, "# SIZE = number of points >= 2");
        }
        double step = (left - right) / (size - 1);
        double greatest = Math.max(Math.abs(left), Math.abs(right));
        if (!(greatest <= GREATEST_SHIFT && step > 8 * Math.ulp(greatest))) {
            throw lines.wrong(at, "# LEFT = … ppm. RIGHT = … ppm. with LEFT > RIGHT");
        }
        double[] intensity = intensities(lines, size);
        if (intensity.length < size) {
            remarks.add(new ReadRemark.RowsMissing(size, intensity.length));
        }
        double[] shift = new double[intensity.length];
        for (int i = 0; i < shift.length; i++) {
            shift[shift.length - 1 - i] = left - i * step;
        }
        return new Columns(shift, reversed(intensity));
    }

    private static double[] intensities(TextLines lines, int size) throws FormatException {
        double[] values = new double[Math.min(size, lines.count())];
        int count = 0;
        for (int n = 1; n <= lines.count(); n++) {
            String line = lines.line(n).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (count == size) {
                throw lines.wrong(n, "no more than the %d points of # SIZE".formatted(size));
            }
            values[count++] = finite(lines, n, line, "an intensity");
        }
        if (count == 0) {
            throw lines.wrong(lines.count() + 1, "an intensity");
        }
        return Arrays.copyOf(values, count);
    }

    private static Columns rows(TextLines lines) throws FormatException {
        int size = lines.count() - 1;
        while (size > 0 && lines.line(size + 1).isBlank()) {
            size--;
        }
        double[] shift = new double[size];
        double[] intensity = new double[size];
        for (int i = 0; i < size; i++) {
            int n = i + 2;
            List<String> fields = NUMBERS.split(lines.line(n));
            if (fields.size() != 4 || !fields.getFirst().equals(String.valueOf(i + 1))) {
                throw lines.wrong(n, "%d, intensity, frequency, shift".formatted(i + 1));
            }
            intensity[size - 1 - i] = finite(lines, n, fields.get(1), "an intensity");
            shift[size - 1 - i] = finite(lines, n, fields.get(3), "a chemical shift in ppm");
            if (i > 0 && !(shift[size - 1 - i] < shift[size - i])) {
                throw lines.wrong(n, "a chemical shift below the one before", fields.get(3));
            }
        }
        return new Columns(shift, intensity);
    }

    private static double finite(TextLines lines, int line, String text, String expected)
            throws FormatException {
        double value = NUMBERS.number(text);
        if (!Double.isFinite(value)) {
            throw lines.wrong(line, expected, text);
        }
        return value;
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }
}
