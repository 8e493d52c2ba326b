package science.haven.formats.versastudio;

import science.haven.data.Measurement;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFile;
import science.haven.formats.Sweeps;
import science.haven.formats.text.Dialect;
import science.haven.formats.text.Heading;
import science.haven.formats.text.KeyValue;
import science.haven.formats.text.Role;
import science.haven.formats.text.Table;
import science.haven.formats.text.TextLines;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;

/// VersaStudio .par: sections in angle brackets with `Key=value` lines; each `<SegmentN>` holds a
/// `Definition=` line with the headings and comma-separated rows.
///
/// Segments with frequencies become spectra. DC segments, which have the same columns with
/// frequency 0, become transients if the file holds nothing else.
public final class VersaStudioReader implements FormatReader {

    private static final Dialect COMMAS = new Dialect(Dialect.Separator.COMMA, false);
    private static final Unit MILLIVOLT = Unit.parse("mV");

    @Override
    public String format() {
        return "VersaStudio PAR";
    }

    @Override
    public boolean recognises(SourceFile file) {
        String head = file.head();
        return head.contains("<Application>")
                && head.contains("Name=VersaStudio")
                && TextLines.isText(file);
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        TextLines lines = TextLines.of(file);
        Header header = new Header(format());
        List<Segment> segments = new ArrayList<>();
        for (int n = 1; n <= lines.count(); n++) {
            String line = lines.line(n);
            if (line.startsWith("<Segment")) {
                Segment segment = segment(lines, n);
                segments.add(segment);
                n = segment.end;
            } else {
                KeyValue.of(line, '=').ifPresent(pair -> note(pair, header));
            }
        }
        if (segments.isEmpty()) {
            throw lines.wrong(lines.count() + 1, "a section <Segment1>");
        }
        return measurements(file, segments, header);
    }

    /// A segment.
    ///
    /// @param table its columns
    /// @param first number of the first row
    /// @param end number of the line that closes it
    /// @param ac whether it has frequencies
    private record Segment(Table table, int first, int end, boolean ac) {}

    private static Segment segment(TextLines lines, int open) throws FormatException {
        int end = lines.find(open + 1, "</Segment");
        int titles = lines.find(open + 1, "Definition=");
        if (end > lines.count()) {
            throw lines.wrong(end, "the end of the section, </Segment…>");
        }
        if (titles + 1 >= end) {
            throw lines.wrong(end, "Definition= and rows");
        }
        String definition = lines.line(titles).strip().substring("Definition=".length());
        List<String> names = new ArrayList<>(COMMAS.split(definition));
        if (!names.isEmpty() && names.getLast().equals("0")) { // closes the list, is no column
            names.removeLast();
        }
        Table table = new Table(lines, COMMAS, names.stream().map(Heading::parse).toList());
        if (!table.isImpedance() && !table.isTransient()) {
            table.requireImpedance(titles);
        }
        return new Segment(table, titles + 1, end, isAc(table, titles + 1, end));
    }

    private static boolean isAc(Table table, int first, int end) throws FormatException {
        if (!table.isImpedance()) {
            return false;
        }
        for (int n = first; n < end; n++) {
            if (table.value(n, table.row(n), Role.FREQUENCY) != 0) {
                return true;
            }
        }
        return false;
    }

    private static List<Measurement> measurements(
            SourceFile file, List<Segment> segments, Header header) throws FormatException {
        List<Segment> dc = segments.stream().filter(s -> !s.ac).toList();
        if (dc.size() == segments.size()) {
            List<Measurement> transients = new ArrayList<>();
            for (Segment s : dc) {
                String name =
                        dc.size() == 1 ? file.name() : file.name() + "#" + (1 + dc.indexOf(s));
                transients.add(
                        s.table.readTransient(
                                s.first, s.end, header.provenance(name, file.sha256())));
            }
            return transients;
        }
        int left = dc.stream().mapToInt(s -> s.end - s.first).sum();
        if (left > 0) {
            header.remark(new ReadRemark.RowsLeftOut(left, "they belong to a DC segment"));
        }
        Sweeps sweeps = Sweeps.ofLines(file);
        for (Segment s : segments) {
            if (s.ac) {
                sweeps.cut();
                s.table.readImpedance(s.first, s.end, sweeps);
            }
        }
        return sweeps.spectra(header);
    }

    private static void note(KeyValue pair, Header header) {
        switch (pair.key()) {
            case "Type" -> {
                if (pair.value().startsWith("Versa") || pair.value().startsWith("PARSTAT")) {
                    header.instrument(pair.value());
                }
            }
            case "Amplitude (mV RMS)" -> header.condition("ac voltage", pair.number(), MILLIVOLT);
            case "Working Electrode Area (cm2)" -> header.area(pair.number());
            default -> {}
        }
    }
}
