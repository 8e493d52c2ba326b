package science.haven.formats.surfacelab;

import science.haven.data.IonProfile;
import science.haven.data.Measurement;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFile;
import science.haven.formats.text.LabelledTable;
import science.haven.formats.text.TextLines;
import science.haven.quantity.NotationException;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Profiles that IONTOF SurfaceLab exports as text, separated by tabulators:
///
/// ```text
/// # Profile Smoothing is Disabled
/// #                  total  ^6Li+   Li+
/// #                  N/A    6.0151  7.0160
/// #Data Point #  Sputter Time (s)  Dose (ions)  Fluence (ions/cm^2)  Intensity  Intensity …
/// 1              0                 2.5e+06      9.9e+10              1.2e+06    11.01 …
/// ```
///
/// Counts carry the dead-time correction of the program. Ratios of ions are worked out by the
/// program and are not read; neither are points at the end where nothing was counted at all, which
/// a run that is stopped leaves behind.
public final class SurfaceLabReader implements FormatReader {

    private static final String HEADS = "#Data Point #";
    private static final String INTENSITY = "Intensity";
    private static final String RATIO = " / ";
    private static final String TOTAL = "total";

    /// Lines above the table.
    private static final int HEAD_LINES = 50;

    /// A reader; it has no state.
    public SurfaceLabReader() {}

    @Override
    public String format() {
        return "SurfaceLab text";
    }

    @Override
    public boolean recognises(SourceFile file) {
        String head = file.head();
        return head.startsWith("#") && head.contains(HEADS) && TextLines.isText(file);
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        TextLines lines = TextLines.of(file);
        int heads = lines.find(1, HEADS);
        if (heads > Math.min(lines.count(), HEAD_LINES) || heads < 3) {
            throw lines.wrong(
                    Math.min(heads, lines.count()),
                    "names and masses of ions above the line '%s …'".formatted(HEADS));
        }
        Columns columns = columns(lines, heads);
        Header header = new Header(format());
        header.instrument("IONTOF");
        for (int n = 1; n < heads - 2; n++) {
            String comment = lines.line(n).replaceFirst("^#", "").strip();
            if (comment.startsWith("Profile Smoothing") && !comment.endsWith("Disabled")) {
                throw lines.wrong(n, "a profile that is not smoothed, so that counts are counts");
            }
        }
        return List.of(profile(file, lines, columns, header));
    }

    /// What the columns are.
    private record Columns(
            int heads,
            int count,
            int abscissa,
            LabelledTable.Label label,
            Unit unit,
            List<Integer> ions,
            int total,
            List<String> names,
            List<String> masses) {}

    private static Columns columns(TextLines lines, int heads) throws FormatException {
        List<String> labels = fields(lines.line(heads));
        List<String> names = fields(lines.line(heads - 2));
        List<String> masses = fields(lines.line(heads - 1));
        int first = labels.indexOf(INTENSITY);
        if (first < 2) {
            throw lines.wrong(heads, "columns '%s' behind a time or depth".formatted(INTENSITY));
        }
        if (names.size() < labels.size() || masses.size() < labels.size()) {
            throw lines.wrong(
                    names.size() < labels.size() ? heads - 2 : heads - 1,
                    "a field for each of the %d columns".formatted(labels.size()),
                    Math.min(names.size(), masses.size()) + " fields");
        }
        List<Integer> ions = new ArrayList<>();
        int total = -1;
        for (int k = first; k < labels.size(); k++) {
            if (names.get(k).equals(TOTAL)) {
                total = k;
            } else if (!names.get(k).contains(RATIO) && !names.get(k).isEmpty()) {
                ions.add(k);
            }
        }
        if (ions.isEmpty()) {
            throw lines.wrong(heads - 2, "names of ions", "none");
        }
        int abscissa = abscissa(labels, first);
        LabelledTable.Label label = LabelledTable.Label.of(labels.get(abscissa));
        Unit unit = unit(label).orElseThrow(() -> lines.wrong(heads, "a unit such as 's'"));
        return new Columns(heads, labels.size(), abscissa, label, unit, ions, total, names, masses);
    }

    /// A depth or a place is better than a time.
    private static int abscissa(List<String> labels, int end) {
        for (int k = 1; k < end; k++) {
            String label = labels.get(k).toLowerCase(Locale.ROOT);
            if (label.startsWith("depth") || label.startsWith("position")) {
                return k;
            }
        }
        return 1;
    }

    private static Optional<Unit> unit(LabelledTable.Label label) {
        try {
            return label.unit().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Unit.parse(label.unit()));
        } catch (NotationException e) {
            return Optional.empty();
        }
    }

    private static IonProfile profile(
            SourceFile file, TextLines lines, Columns columns, Header header)
            throws FormatException {
        List<double[]> rows = new ArrayList<>();
        for (int n = columns.heads + 1; n <= lines.count(); n++) {
            if (!lines.line(n).isBlank()) {
                rows.add(row(lines, n, columns, rows));
            }
        }
        int kept = rows.size();
        while (kept > 0 && Arrays.stream(rows.get(kept - 1), 1, 2).allMatch(c -> c == 0)) {
            kept--;
        }
        if (kept == 0) {
            throw lines.wrong(lines.count() + 1, "a row with counts");
        }
        if (kept < rows.size()) {
            header.remark(
                    new ReadRemark.RowsLeftOut(
                            rows.size() - kept, "nothing was counted at the end"));
        }
        List<IonProfile.Ion> ions = new ArrayList<>();
        for (int k = 0; k < columns.ions.size(); k++) {
            int column = columns.ions.get(k);
            ions.add(
                    new IonProfile.Ion(
                            columns.names.get(column),
                            mass(lines, columns, column),
                            column(rows, k + 2, kept)));
        }
        return new IonProfile(
                column(rows, 0, kept),
                columns.label.name().toLowerCase(Locale.ROOT),
                columns.unit,
                ions,
                header.provenance(file.name(), file.sha256()));
    }

    private static double[] column(List<double[]> rows, int column, int count) {
        return rows.stream().limit(count).mapToDouble(row -> row[column]).toArray();
    }

    /// Abscissa, all counts, and those of each ion.
    private static double[] row(TextLines lines, int n, Columns columns, List<double[]> before)
            throws FormatException {
        List<String> fields = fields(lines.line(n));
        if (fields.size() < columns.count) {
            throw lines.wrong(n, columns.count + " columns", String.valueOf(fields.size()));
        }
        double[] row = new double[2 + columns.ions.size()];
        String name = columns.label.name().toLowerCase(Locale.ROOT);
        row[0] = number(fields.get(columns.abscissa));
        boolean ascends = before.isEmpty() || row[0] > before.getLast()[0];
        if (!(ascends && Double.isFinite(row[0]))) {
            throw lines.wrong(
                    n,
                    "a %s that rises from row to row".formatted(name),
                    fields.get(columns.abscissa));
        }
        for (int k = 0; k < columns.ions.size(); k++) {
            int column = columns.ions.get(k);
            row[k + 2] = count(lines, n, columns.names.get(column), fields.get(column));
            row[1] += row[k + 2];
        }
        if (columns.total >= 0) {
            row[1] += count(lines, n, TOTAL, fields.get(columns.total));
        }
        return row;
    }

    private static double count(TextLines lines, int n, String ion, String field)
            throws FormatException {
        double count = number(field);
        if (!(count >= 0)) {
            throw lines.wrong(n, "counts of %s >= 0".formatted(ion), field);
        }
        return count;
    }

    private static OptionalDouble mass(TextLines lines, Columns columns, int column)
            throws FormatException {
        String text = columns.masses.get(column);
        if (text.equals("N/A") || text.isEmpty()) {
            return OptionalDouble.empty();
        }
        double mass = number(text);
        if (!(mass > 0)) {
            throw lines.wrong(columns.heads - 1, "masses > 0 u", text);
        }
        return OptionalDouble.of(mass);
    }

    /// NaN where there is no finite number.
    private static double number(String field) {
        if (!field.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
            return Double.NaN;
        }
        double number = Double.parseDouble(field);
        return Double.isFinite(number) ? number : Double.NaN;
    }

    private static List<String> fields(String line) {
        return Arrays.stream(line.replaceFirst("\\t$", "").split("\\t", -1))
                .map(String::strip)
                .toList();
    }
}
