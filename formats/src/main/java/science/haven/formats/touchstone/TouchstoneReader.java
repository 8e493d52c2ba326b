package science.haven.formats.touchstone;

import science.haven.data.Measurement;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.SourceFile;
import science.haven.formats.Sweeps;
import science.haven.formats.UnsupportedFormatException;
import science.haven.formats.text.Dialect;
import science.haven.formats.text.TextLines;
import science.haven.quantity.Unit;

import java.util.List;

/// Touchstone one-port file (.s1p) of a network analyser: reflection, impedance or admittance over
/// frequency.
///
/// ```text
/// ! comment
/// # GHz S MA R 50          unit, parameter, number pair (MA, DB, RI), reference in Ω
/// 0.001  0.99  -0.42
/// ```
///
/// Source: Touchstone File Format Specification, version 1.1 (EIA/IBIS Open Forum, 2003). In
/// version 1 impedances and admittances are normalised to the reference. Where the reflection is
/// near 1, a small error of it is a large one of Z: weights must come from the reflection.
public final class TouchstoneReader implements FormatReader {

    private static final Dialect SPACES = new Dialect(Dialect.Separator.SPACE, false);

    @Override
    public String format() {
        return "Touchstone";
    }

    @Override
    public boolean recognises(SourceFile file) {
        if (!TextLines.isText(file)) {
            return false;
        }
        return file.head()
                .lines()
                .map(TouchstoneReader::withoutComment)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> line.startsWith("[Version]") || TouchstoneOption.isOption(line))
                .isPresent();
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        TextLines lines = TextLines.of(file);
        Sweeps sweeps = Sweeps.ofLines(file);
        int n = 1;
        while (withoutComment(lines.line(n)).isEmpty()) {
            n++;
        }
        if (lines.line(n).startsWith("[")) {
            throw new UnsupportedFormatException(
                    file.name(), "Touchstone version 2", "export version 1 (.s1p)");
        }
        TouchstoneOption option = TouchstoneOption.parse(lines, n);
        for (n++; n <= lines.count(); n++) {
            String line = withoutComment(lines.line(n));
            if (!line.isEmpty()) {
                readRow(file, lines, n, SPACES.split(line), option, sweeps);
            }
        }
        Header header = new Header(format());
        if (option.parameter() == TouchstoneOption.Parameter.REFLECTION) {
            // Whoever weighs the points needs to know what they were reflected against.
            header.condition("reference impedance", option.reference(), Unit.OHM);
        }
        return sweeps.spectra(header);
    }

    private static void readRow(
            SourceFile file,
            TextLines lines,
            int n,
            List<String> row,
            TouchstoneOption option,
            Sweeps sweeps)
            throws FormatException {
        if (row.size() > 3) {
            throw new UnsupportedFormatException(
                    file.name() + ":" + n,
                    "a row of " + row.size() + " numbers",
                    "only one-port files (.s1p) hold one impedance; export the reflection S11");
        }
        if (row.size() < 3) {
            throw lines.wrong(n, "3 columns", row.size() + ": " + lines.line(n).strip());
        }
        double f = number(lines, n, "frequency", row.get(0)) * option.hertz();
        double[] z =
                option.impedance(
                        number(lines, n, "a number", row.get(1)),
                        number(lines, n, "a number", row.get(2)));
        if (!Double.isFinite(z[0]) || !Double.isFinite(z[1])) {
            throw lines.wrong(n, "a reflection other than 1, which is an open circuit");
        }
        sweeps.add(n, f, z[0], z[1]);
    }

    private static double number(TextLines lines, int n, String expected, String field)
            throws FormatException {
        double number = SPACES.number(field);
        if (Double.isNaN(number)) {
            throw lines.wrong(n, expected, field);
        }
        return number;
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf('!');
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }
}
