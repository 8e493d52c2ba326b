package science.haven.formats.gamry;

import science.haven.data.Measurement;
import science.haven.data.Transient;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFile;
import science.haven.formats.Sweeps;
import science.haven.formats.text.Dialect;
import science.haven.formats.text.Heading;
import science.haven.formats.text.Table;
import science.haven.formats.text.TextLines;

import java.util.ArrayList;
import java.util.List;

/// Gamry .DTA: lines of `TAG TYPE VALUE LABEL`, and tables whose rows begin with a tabulator.
///
/// ```text
/// ZCURVE  TABLE
///         Pt  Time  Freq  Zreal  Zimag  Zsig  Zmod  Zphz  Idc  Vdc  IERange
///         #   s     Hz    ohm    ohm    V     ohm   °     A    V    #
///         0   1     200015.6  825.8584  -1367.239  …
/// ```
///
/// Every `ZCURVE` table becomes a spectrum and every `CURVE` table with time, voltage and current a
/// transient; the open-circuit table before them and the traces behind them are passed over.
public final class GamryReader implements FormatReader {

    private static final Dialect TABS = new Dialect(Dialect.Separator.TAB, false);

    @Override
    public String format() {
        return "Gamry DTA";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return file.head().startsWith("EXPLAIN") && TextLines.isText(file);
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        TextLines lines = TextLines.of(file);
        Header header = new Header(format());
        List<Block> blocks = new ArrayList<>();
        GamryTags tags = new GamryTags(lines);
        for (int n = 1; n <= lines.count(); n++) {
            if (isTable(lines.line(n))) {
                Block block = block(lines, n);
                blocks.add(block);
                n = block.end - 1;
            } else {
                tags.read(n, header);
            }
        }
        List<Measurement> spectra = spectra(file, lines, blocks, header);
        if (!spectra.isEmpty()) {
            return spectra;
        }
        List<Measurement> transients = transients(file, lines, blocks, header);
        if (transients.isEmpty()) {
            throw lines.wrong(
                    lines.count() + 1, "a ZCURVE table, or a CURVE table with T, Vf and Im");
        }
        return transients;
    }

    /// A table in the file.
    ///
    /// @param name name of the table
    /// @param line number of the line with the name
    /// @param end number of the line behind the last row
    private record Block(String name, int line, int end) {}

    private static boolean isTable(String line) {
        int tab = line.indexOf('\t');
        return tab > 0 && line.startsWith("TABLE", tab + 1);
    }

    private static Block block(TextLines lines, int line) {
        int end = line + 1;
        while (end <= lines.count() && lines.line(end).startsWith("\t")) {
            end++;
        }
        return new Block(lines.line(line).substring(0, lines.line(line).indexOf('\t')), line, end);
    }

    private static List<Measurement> spectra(
            SourceFile file, TextLines lines, List<Block> blocks, Header header)
            throws FormatException {
        Sweeps sweeps = Sweeps.ofLines(file);
        boolean any = false;
        for (Block block : blocks) {
            if (!block.name.startsWith("ZCURVE")) {
                continue;
            }
            Table table = table(lines, block, header);
            table.requireImpedance(block.line + 1);
            sweeps.cut();
            int rows = table.readImpedance(block.line + 3, block.end, sweeps);
            header.rows(promised(lines, block), rows);
            any = true;
        }
        return any ? sweeps.spectra(header) : List.of();
    }

    private static List<Measurement> transients(
            SourceFile file, TextLines lines, List<Block> blocks, Header header)
            throws FormatException {
        List<Block> curves = new ArrayList<>();
        for (Block block : blocks) {
            if (block.name.startsWith("CURVE") && block.end - block.line > 3) {
                curves.add(block);
            }
        }
        String sha256 = file.sha256();
        List<Measurement> transients = new ArrayList<>();
        for (int k = 0; k < curves.size(); k++) {
            Block block = curves.get(k);
            Table table = table(lines, block, header);
            if (!table.isTransient()) {
                throw lines.wrong(block.line + 1, "columns T, Vf and Im");
            }
            String name = curves.size() == 1 ? file.name() : file.name() + "#" + (k + 1);
            Transient data =
                    table.readTransient(block.line + 3, block.end, header.provenance(name, sha256));
            transients.add(data);
        }
        return transients;
    }

    private static Table table(TextLines lines, Block block, Header header) throws FormatException {
        int rows = block.end - block.line - 3;
        if (rows < 1) {
            throw lines.wrong(block.end, "rows of the table " + block.name);
        }
        List<String> names = TABS.split(lines.line(block.line + 1));
        List<String> units = TABS.split(lines.line(block.line + 2));
        if (names.size() != units.size()) {
            throw lines.wrong(block.line + 2, names.size() + " units");
        }
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            headings.add(heading(names.get(i), units.get(i)));
            if (names.get(i).startsWith("Zreal") && names.get(i).length() > 5) {
                header.remark(new ReadRemark.CorrectionIgnored(names.get(i)));
            }
        }
        return new Table(lines, Dialect.of(lines.sample(block.line + 3)), headings);
    }

    private static Heading heading(String name, String unit) {
        return switch (name) {
            case "Im" -> Heading.parse("I", unit); // a measured current here, not Im(Z)
            case "Vm" -> Heading.unread(name); // Vf is the voltage to use
            default -> Heading.parse(name, unit);
        };
    }

    /// Number of rows a table says it has, if it does.
    private static int promised(TextLines lines, Block block) {
        List<String> tag = TABS.split(lines.line(block.line));
        double promised = tag.size() < 3 ? 0 : TABS.number(tag.get(2));
        return promised > 0 && promised < 1e9 ? (int) promised : 0;
    }
}
