package science.haven.formats.columns;

import science.haven.data.Measurement;
import science.haven.data.Spectrum;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFile;
import science.haven.formats.text.Dialect;
import science.haven.formats.text.TextLines;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Columns of an abscissa and intensities with a heading that names the abscissa: ppm, Raman shift,
/// wavenumber, 2θ, or a position with its unit. Every intensity is a spectrum of its own.
///
/// Columns without headings could be anything; `readBare` takes them when somebody says what they
/// are.
public final class SpectrumColumnsReader implements FormatReader {

    private static final int LINES_TO_SEARCH = 200;

    /// Where the rows begin and what stands above them.
    private record Place(int row, Dialect dialect, int columns, List<String> headings) {}

    /// A reader; it has no state.
    public SpectrumColumnsReader() {}

    @Override
    public String format() {
        return "text spectrum";
    }

    @Override
    public boolean recognises(SourceFile file) {
        if (!TextLines.isText(file)) {
            return false;
        }
        try {
            TextLines lines = TextLines.of(file);
            Optional<Place> place = find(lines);
            return place.isPresent() && abscissa(lines, place.get()).isPresent();
        } catch (FormatException e) {
            return false;
        }
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        TextLines lines = TextLines.of(file);
        Place place = find(lines).orElseThrow(() -> rowsMissing(lines));
        SpectrumColumn abscissa =
                abscissa(lines, place)
                        .orElseThrow(() -> lines.wrong(1, "a heading such as 2theta or ppm"));
        return read(file, lines, place, abscissa, new Header(format()));
    }

    /// Reads columns without headings, such as the `.xy`, `.xye` and `.dat` of diffractometers: an
    /// abscissa and an intensity; a third column is taken as its uncertainty and left out.
    ///
    /// @param file the file
    /// @param quantity what the abscissa is, for example `2θ`
    /// @param unit its unit
    /// @return the spectrum
    /// @throws FormatException if there are no such columns
    public static List<Measurement> readBare(SourceFile file, String quantity, Unit unit)
            throws FormatException {
        TextLines lines = TextLines.of(file);
        Place place = find(lines).orElseThrow(() -> rowsMissing(lines));
        Header header = new Header("text spectrum");
        header.remark(
                new ReadRemark.AssumedColumns(
                        "The first column was taken as %s%s, the second as intensity"
                                .formatted(
                                        quantity,
                                        unit.symbol().isEmpty() ? "" : " in " + unit.symbol())));
        List<String> names = List.of("", "intensity", "uncertainty");
        if (place.columns > names.size()) {
            throw lines.wrong(place.row, "two or three columns");
        }
        Place named =
                new Place(place.row, place.dialect, place.columns, names.subList(0, place.columns));
        return read(file, lines, named, new SpectrumColumn(quantity, unit), header);
    }

    private static FormatException rowsMissing(TextLines lines) {
        return lines.wrong(1, "rows of an abscissa and an intensity");
    }

    /// The first two rows of as many numbers, or the only row.
    private static Optional<Place> find(TextLines lines) {
        int last = Math.min(lines.count(), LINES_TO_SEARCH);
        for (int n = 1; n <= last; n++) {
            if (lines.line(n).isBlank() || lines.line(n).length() > 4000) {
                continue;
            }
            Dialect dialect = Dialect.of(lines.sample(n));
            int columns = numbers(dialect, lines.line(n));
            List<String> sample = lines.sample(n);
            boolean goes = sample.size() == 1 || numbers(dialect, sample.get(1)) == columns;
            if (columns >= 2 && goes) {
                return Optional.of(new Place(n, dialect, columns, headings(lines, n, columns)));
            }
        }
        return Optional.empty();
    }

    /// Number of fields of a row; 0 if one of them is no number.
    private static int numbers(Dialect dialect, String line) {
        List<String> fields = dialect.split(line);
        boolean all = fields.stream().noneMatch(f -> Double.isNaN(dialect.number(f)));
        return all ? fields.size() : 0;
    }

    /// The headings above the rows, however they are separated; empty without any.
    private static List<String> headings(TextLines lines, int row, int columns) {
        for (int n = row - 1; n >= Math.max(1, row - 3); n--) {
            String line = lines.line(n).strip();
            if (line.isEmpty()) {
                continue;
            }
            String names = line.startsWith("#") || line.startsWith("%") ? line.substring(1) : line;
            for (Dialect.Separator separator : Dialect.Separator.values()) {
                List<String> split =
                        new Dialect(separator, false)
                                .split(names).stream()
                                        .map(name -> name.replaceFirst("^#", "").strip())
                                        .filter(name -> !name.isEmpty())
                                        .toList();
                if (split.size() == columns
                        && SpectrumColumn.of(split.getFirst(), "").isPresent()) {
                    return split;
                }
            }
            List<String> wide = List.of(names.strip().split("\\s{2,}"));
            if (wide.size() == columns) {
                return wide;
            }
        }
        return List.of();
    }

    private static Optional<SpectrumColumn> abscissa(TextLines lines, Place place) {
        if (place.headings.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder above = new StringBuilder();
        for (int n = 1; n < place.row; n++) {
            above.append(lines.line(n)).append('\n');
        }
        return SpectrumColumn.of(place.headings.getFirst(), above.toString());
    }

    private static List<Measurement> read(
            SourceFile file, TextLines lines, Place place, SpectrumColumn abscissa, Header header)
            throws FormatException {
        List<double[]> rows = rows(lines, place);
        boolean falls = rows.size() > 1 && rows.get(1)[0] < rows.get(0)[0];
        List<Integer> intensities = new ArrayList<>();
        for (int k = 1; k < place.columns; k++) {
            if (isUncertainty(place.headings.get(k))) {
                header.remark(new ReadRemark.EntryNotUsed("column " + place.headings.get(k)));
            } else {
                intensities.add(k);
            }
        }
        List<Measurement> spectra = new ArrayList<>();
        for (int k : intensities) {
            double[] x = new double[rows.size()];
            double[] y = new double[rows.size()];
            for (int i = 0; i < x.length; i++) {
                double[] row = rows.get(falls ? x.length - 1 - i : i);
                x[i] = row[0];
                y[i] = row[k];
            }
            int n = spectra.size() + 1;
            String name = intensities.size() == 1 ? file.name() : file.name() + "#" + n;
            spectra.add(
                    new Spectrum(
                            x,
                            y,
                            abscissa.quantity(),
                            abscissa.unit(),
                            header.provenance(name, file.sha256())));
        }
        if (spectra.isEmpty()) {
            throw lines.wrong(place.row - 1, "a column of intensities");
        }
        return spectra;
    }

    private static boolean isUncertainty(String heading) {
        String name = heading.toLowerCase(Locale.ROOT);
        return name.matches("(.*\\b)?(error|err|sigma|esd|e\\.s\\.d\\.|uncertainty|σ)\\b.*");
    }

    private static List<double[]> rows(TextLines lines, Place place) throws FormatException {
        List<double[]> rows = new ArrayList<>();
        for (int n = place.row; n <= lines.count(); n++) {
            String line = lines.line(n);
            if (line.isBlank() || line.startsWith("#") || line.startsWith("%")) {
                continue;
            }
            List<String> fields = place.dialect.split(line);
            if (fields.size() != place.columns) {
                throw lines.wrong(n, place.columns + " columns", fields.size() + ": " + line);
            }
            double[] row = new double[fields.size()];
            for (int k = 0; k < row.length; k++) {
                row[k] = place.dialect.number(fields.get(k));
                if (Double.isNaN(row[k])) {
                    throw lines.wrong(n, "a number", fields.get(k));
                }
            }
            int size = rows.size();
            boolean turns =
                    size > 0
                            && (row[0] == rows.get(size - 1)[0]
                                    || (size > 1
                                            && row[0] > rows.get(size - 1)[0]
                                                    != rows.get(1)[0] > rows.get(0)[0]));
            if (turns) {
                throw lines.wrong(n, "an abscissa that only rises or only falls", fields.get(0));
            }
            rows.add(row);
        }
        return rows;
    }
}
