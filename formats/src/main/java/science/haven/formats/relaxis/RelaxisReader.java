package science.haven.formats.relaxis;

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

/// RelaxIS text export: two lines of origin, headings, a line with the circumstances, rows.
///
/// ```text
/// RelaxIS 3.0 Spectrum export
/// Date: 12/16/2025 2:29:15 PM
/// Data: Frequency  Data: Z'  Data: Z''  Data: |Z|  Data: Theta (Z)
/// DC=-0.080042, TM=33.741076, J=-5E-6, FV2=1  Model: …  name of the spectrum
/// ```
///
/// DC is the voltage in V and TM the mean time in s of the measurement.
public final class RelaxisReader implements FormatReader {

    private static final Dialect TABS = new Dialect(Dialect.Separator.TAB, false);
    private static final String HEADINGS = "Data: Frequency";

    @Override
    public String format() {
        return "RelaxIS text";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return file.head().startsWith("RelaxIS") && TextLines.isText(file);
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        TextLines lines = TextLines.of(file);
        Header header = new Header(format());
        Sweeps sweeps = Sweeps.ofLines(file);
        int headings = lines.find(2, HEADINGS);
        if (headings > lines.count()) {
            throw lines.wrong(headings, "the headings Data: Frequency, Data: Z', Data: Z''");
        }
        while (headings <= lines.count()) {
            int next = lines.find(headings + 1, HEADINGS);
            int first = headings + 2;
            if (first >= next) {
                throw lines.wrong(first, "rows of the spectrum");
            }
            readCircumstances(lines.line(headings + 1), header);
            Table table =
                    new Table(
                            lines,
                            Dialect.of(lines.sample(first)),
                            TABS.split(lines.line(headings)).stream().map(Heading::parse).toList());
            table.requireImpedance(headings);
            sweeps.cut();
            table.readImpedance(first, next, sweeps);
            headings = next;
        }
        return sweeps.spectra(header);
    }

    private static void readCircumstances(String line, Header header) {
        String fields = line.split("\t", 2)[0];
        for (String field : fields.split(", ", 0)) {
            KeyValue.of(field, '=')
                    .filter(pair -> pair.key().equals("DC"))
                    .ifPresent(pair -> header.condition("dc voltage", pair.number(), Unit.VOLT));
        }
    }
}
