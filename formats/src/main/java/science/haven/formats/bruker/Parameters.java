package science.haven.formats.bruker;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.text.Dialect;
import science.haven.formats.text.TextLines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parameters of one file such as `acqus` or `procs`: lines `##$KEY= value` in the manner of
/// JCAMP-DX, and comments behind `$$`.
final class Parameters {

    private static final Dialect NUMBERS = new Dialect(Dialect.Separator.SPACE, false);

    private static final Pattern BRACKETED = Pattern.compile("<([^<>]*)>");

    private record Entry(int line, String value) {}

    private final SourceFile file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<String> comments;

    private Parameters(SourceFile file) throws FormatException {
        this.file = file;
        TextLines lines = TextLines.of(file);
        for (int n = 1; n <= lines.count() && !lines.line(n).startsWith("##END"); n++) {
            String line = lines.line(n);
            int cut = line.indexOf('=');
            if (line.startsWith("##") && cut > 0) {
                String key = line.substring(line.startsWith("##$") ? 3 : 2, cut).strip();
                entries.put(key, new Entry(n, value(lines, n, line.substring(cut + 1).strip())));
            }
        }
        comments = lines.sample(1).stream().filter(line -> line.startsWith("$$")).toList();
        if (entries.isEmpty()) {
            throw new FormatException(
                    file.name(), 1, "parameters such as ##$TD= 1024", look(lines));
        }
    }

    static Parameters of(SourceFile file) throws FormatException {
        return new Parameters(file);
    }

    private static String look(TextLines lines) {
        return lines.count() == 0 ? "an empty file" : lines.line(1).strip();
    }

    /// A value with the lines it goes on over.
    private static String value(TextLines lines, int first, String begin) {
        StringBuilder value = new StringBuilder(begin);
        for (int n = first + 1; n <= lines.count(); n++) {
            String line = lines.line(n);
            if (line.startsWith("##") || line.startsWith("$$")) {
                break;
            }
            value.append(' ').append(line.strip());
        }
        return value.toString().strip();
    }

    SourceFile file() {
        return file;
    }

    /// The comments among the first lines.
    List<String> comments() {
        return comments;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /// A text without the brackets around it; empty if it is not there.
    String text(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return "";
        }
        String value = entry.value;
        int end = value.lastIndexOf('>');
        boolean bracketed = value.startsWith("<") && end > 0;
        return (bracketed ? value.substring(1, end) : value).strip();
    }

    /// A number in the unit of the file; NaN if it is not there or no number.
    double number(String key) {
        Entry entry = entries.get(key);
        double number = entry == null ? Double.NaN : NUMBERS.number(entry.value);
        return Double.isFinite(number) ? number : Double.NaN;
    }

    /// A number in the unit of the file, if it is there and a number.
    Optional<Double> find(String key) {
        double number = number(key);
        return Double.isNaN(number) ? Optional.empty() : Optional.of(number);
    }

    /// A number the file cannot do without.
    double positive(String key, String expected) throws FormatException {
        double number = number(key);
        if (!(number > 0)) {
            throw wrong(key, expected);
        }
        return number;
    }

    /// A whole number between two limits.
    int integer(String key, int least, int most, String expected) throws FormatException {
        double number = number(key);
        if (!(number >= least && number <= most && number == Math.rint(number))) {
            throw wrong(key, expected);
        }
        return (int) number;
    }

    /// A whole number between two limits, or what it is when nobody wrote it.
    int integer(String key, int least, int most, int otherwise, String expected)
            throws FormatException {
        return has(key) ? integer(key, least, most, expected) : otherwise;
    }

    /// Numbers `(0..63) 0 1 2 …` in the unit of the file; empty if not there or not all numbers.
    double[] array(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return new double[0];
        }
        String list = entry.value.substring(entry.value.indexOf(')') + 1).strip();
        double[] numbers = NUMBERS.split(list).stream().mapToDouble(NUMBERS::number).toArray();
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                return new double[0];
            }
        }
        return numbers;
    }

    /// Texts `(0..31) <SINE.100> <> …`; empty if not there.
    List<String> texts(String key) {
        Entry entry = entries.get(key);
        List<String> texts = new ArrayList<>();
        if (entry != null) {
            Matcher text = BRACKETED.matcher(entry.value);
            while (text.find()) {
                texts.add(text.group(1).strip());
            }
        }
        return texts;
    }

    /// The mistake that a parameter is not what it should be.
    FormatException wrong(String key, String expected) {
        Entry entry = entries.get(key);
        return entry == null
                ? new FormatException(
                        file.name(), "parameter " + key, expected, "no such parameter")
                : new FormatException(file.name(), entry.line, key + " " + expected, entry.value);
    }
}
