package science.haven.formats.zplot;

import science.haven.data.Measurement;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.SourceFile;
import science.haven.formats.Sweeps;
import science.haven.formats.text.Dialect;
import science.haven.formats.text.Heading;
import science.haven.formats.text.KeyValue;
import science.haven.formats.text.Table;
import science.haven.formats.text.TextLines;
import science.haven.quantity.Unit;

import java.util.List;

/// Scribner ZPlot: `ZPLOT2 ASCII` with `Name: value` lines up to `End Comments`, or the older
/// `"ZPlotW Data File` and `"Z60W Data File` with ten quoted lines, as Autolab's FRA writes it too.
///
/// Both end their head with the number of points and the headings `Freq(Hz) Ampl Bias Time(Sec)
/// Z'(a) Z''(b) GD Err Range`; (a) and (b) name the channels, the parts of Z are in Ω.
public final class ZPlotReader implements FormatReader {

    private static final Unit MILLIVOLT = Unit.parse("mV");
    private static final Dialect POINT = new Dialect(Dialect.Separator.SPACE, false);

    @Override
    public String format() {
        return "ZPlot";
    }

    @Override
    public boolean recognises(SourceFile file) {
        String head = file.head();
        String start = head.substring(0, Math.min(40, head.length()));
        return TextLines.isText(file)
                && (start.contains("ZPLOT2 ASCII")
                        || start.contains("ZPlotW Data File")
                        || start.contains("Z60W Data File"));
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        TextLines lines = TextLines.of(file);
        Header header = new Header(format());
        int titles = 2;
        int promised = -1;
        while (titles <= lines.count() && !isTitles(lines.line(titles))) {
            promised = points(lines.line(titles), promised);
            KeyValue.of(lines.line(titles), ':').ifPresent(pair -> note(pair, header));
            titles++;
        }
        if (titles > lines.count()) {
            throw lines.wrong(titles, "the column titles Freq(Hz) Ampl Bias …");
        }
        int first = titles + 1;
        if (first <= lines.count() && lines.line(first).strip().equals("End Comments")) {
            first++;
        }
        if (first > lines.count()) {
            throw lines.wrong(first, "rows of the table");
        }
        Table table = table(lines, titles, first);
        Sweeps sweeps = Sweeps.ofLines(file);
        header.rows(promised, table.readImpedance(first, lines.count() + 1, sweeps));
        return sweeps.spectra(header);
    }

    private static boolean isTitles(String line) {
        return line.contains("Freq") && line.contains("Z'");
    }

    private static Table table(TextLines lines, int titles, int first) throws FormatException {
        String line =
                lines.line(titles)
                        .replace("\"", "")
                        .replace("Freq (Hz)", "Freq(Hz)")
                        .replace("(a)", "")
                        .replace("(b)", "");
        List<Heading> headings = POINT.split(line).stream().map(Heading::parse).toList();
        Table table = new Table(lines, Dialect.of(lines.sample(first)), headings);
        table.requireImpedance(titles);
        return table;
    }

    /// The number of points stands behind `Data Points:`, or alone in its line.
    private static int points(String line, int before) {
        String text = line.strip();
        if (text.startsWith("Data Points:")) {
            text = text.substring(12).strip();
        }
        double number = POINT.number(text);
        return number > 0 && number < 1e9 && number == Math.rint(number) ? (int) number : before;
    }

    private static void note(KeyValue pair, Header header) {
        switch (pair.key()) {
            case "Measured Data, ZPlot" -> header.instrument("ZPlot " + pair.value());
            case "Potential-DC" -> header.condition("dc voltage", pair.number(), Unit.VOLT);
            case "Potential-AC" -> header.condition("ac voltage", pair.number(), MILLIVOLT);
            case "Surface Area" -> header.area(pair.number());
            default -> {}
        }
    }
}
