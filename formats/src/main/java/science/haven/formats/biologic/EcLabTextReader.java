package science.haven.formats.biologic;

import science.haven.data.Measurement;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.SourceFile;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// EC-Lab's text export (`.mpt`, also saved as `.txt`): a header of `Nb header lines`, the last of
/// which names the columns, then one tab-separated row per point. Columns are found by name, since
/// users choose and order them; numbers may carry decimal commas.
public final class EcLabTextReader implements FormatReader {

    private static final String FORMAT = "EC-Lab text";
    private static final String MAGIC = "EC-Lab ASCII FILE";
    private static final Pattern HEADER_LINES =
            Pattern.compile("Nb header lines\\s*:\\s*(\\d{1,6})\\s*");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+[.,]?\\d*|[.,]\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern AREA =
            Pattern.compile("Electrode surface area\\s*:\\s*([0-9.,Ee+-]+)\\s*cm.*");
    private static final Pattern SOFTWARE =
            Pattern.compile("EC-Lab for windows v([0-9.]+).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEVICE = Pattern.compile("Device\\s*:\\s*(.*\\S)\\s*");

    private static final Pattern STARTED =
            Pattern.compile(
                    "Acquisition started on\\s*:\\s*"
                            + "(\\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2}:\\d{2}(?:[.,]\\d{1,6})?)\\s*");

    /// EC-Lab writes the month first, whatever the language.
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm:ss[.SSSSSS][.SSS]", Locale.ROOT);

    /// A reader; it has no state.
    public EcLabTextReader() {}

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(SourceFile file) {
        byte[] magic = MAGIC.getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = file.bytes();
        return bytes.length >= magic.length
                && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        List<String> lines = new String(file.bytes(), StandardCharsets.ISO_8859_1).lines().toList();
        int last = headerLines(file, lines);
        EcLabTable table = table(file, lines, last);
        return EcLabMeasurements.of(
                table,
                new int[table.lines().size()],
                header(lines.subList(0, last)),
                started(lines.subList(0, last)));
    }

    /// When the acquisition began; empty if the header does not say or says no date.
    private static Optional<LocalDateTime> started(List<String> header) {
        for (String line : header) {
            Optional<String> written = first(STARTED, line);
            if (written.isPresent()) {
                try {
                    String text = written.get().replace(',', '.');
                    return Optional.of(LocalDateTime.parse(text, CLOCK));
                } catch (DateTimeParseException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static int headerLines(SourceFile file, List<String> lines) throws FormatException {
        String second = lines.size() > 1 ? lines.get(1) : "";
        Matcher matcher = HEADER_LINES.matcher(second);
        if (!matcher.matches()) {
            throw new FormatException(file.name(), 2, "Nb header lines : <number>", second);
        }
        int header = Integer.parseInt(matcher.group(1));
        if (header < 3 || header > lines.size()) {
            throw new FormatException(
                    file.name(), 2, "3 to %d header lines".formatted(lines.size()), second);
        }
        return header;
    }

    private static EcLabTable table(SourceFile file, List<String> lines, int header)
            throws FormatException {
        String[] names = lines.get(header - 1).stripTrailing().split("\t", -1);
        List<Integer> rows =
                IntStream.rangeClosed(header + 1, lines.size())
                        .filter(line -> !lines.get(line - 1).isBlank())
                        .boxed()
                        .toList();
        Set<String> wanted = EcLabTable.wanted(Stream.of(names).map(String::strip).toList());
        Map<String, double[]> columns = new LinkedHashMap<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            String name = names[i].strip();
            if (wanted.contains(name) && !columns.containsKey(name)) {
                columns.put(name, new double[rows.size()]);
                places.add(i);
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            int line = rows.get(row);
            String[] fields = lines.get(line - 1).split("\t", -1);
            if (fields.length < names.length) {
                throw new FormatException(
                        file.name(),
                        line,
                        names.length + " columns",
                        fields.length + ": " + lines.get(line - 1));
            }
            int k = 0;
            for (Map.Entry<String, double[]> column : columns.entrySet()) {
                String field = fields[places.get(k++)].strip();
                column.getValue()[row] = number(file, line, column.getKey(), field);
            }
        }
        return new EcLabTable(file, "line " + header, columns, rows);
    }

    private static Header header(List<String> lines) {
        Header header = new Header(FORMAT);
        String device = "";
        String software = "";
        for (String line : lines) {
            device = first(DEVICE, line).orElse(device);
            software = first(SOFTWARE, line).orElse(software);
            first(AREA, line)
                    .filter(area -> NUMBER.matcher(area).matches())
                    .ifPresent(area -> header.area(parse(area)));
        }
        header.instrument(EcLabInstrument.name(device, software));
        return header;
    }

    private static Optional<String> first(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// A decimal number with point or comma; words such as `NaN` are none.
    private static double number(SourceFile file, int line, String column, String text)
            throws FormatException {
        if (!NUMBER.matcher(text).matches()) {
            throw new FormatException(file.name(), line, "a number for " + column, text);
        }
        return parse(text);
    }

    private static double parse(String number) {
        return Double.parseDouble(number.replace(',', '.'));
    }
}
