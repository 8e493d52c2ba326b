package science.haven.formats.bruker;

import science.haven.data.ArrayAxis;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.SourceFolder;
import science.haven.formats.text.Dialect;
import science.haven.formats.text.TextLines;
import science.haven.quantity.Unit;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A list of what was set anew for every row, in the order of the rows.
///
/// @param name name of the file in its folder
/// @param kind what was set
/// @param values the values in their SI unit
/// @param source the file
record ValueList(String name, Kind kind, double[] values, SourceFile source) {

    /// What a list holds, in the order in which lists are taken when nothing else decides.
    enum Kind {
        DELAY("delay", "vdlist", "vd", "VDLIST", "s", 0),
        LOOP_COUNT("loop count", "vclist", "vc", "VCLIST", "", 0),
        /// Pulse lengths without a suffix are microseconds, unlike delays.
        PULSE_LENGTH("pulse length", "vplist", "vp", "VPLIST", "µs", -6),
        /// In the file in G/cm; the shape factor of the gradient pulses is in the numbers already.
        GRADIENT("gradient", "difflist", "gd", "DIFFLIST", "T/m", -2);

        private final String quantity;
        private final String file;
        private final String folder;
        private final String parameter;
        private final String unit;
        private final int power;

        Kind(
                String quantity,
                String file,
                String folder,
                String parameter,
                String unit,
                int power) {
            this.quantity = quantity;
            this.file = file;
            this.folder = folder;
            this.parameter = parameter;
            this.unit = unit;
            this.power = power;
        }

        /// What was set, as an axis names it.
        String quantity() {
            return quantity;
        }

        /// The file in an experiment's folder: a copy of the list, or the list itself under its
        /// name.
        Optional<String> file(SourceFolder folder, Parameters acqus) {
            String own = "lists/" + this.folder + "/" + acqus.text(parameter);
            return List.of(file, own).stream().filter(folder::has).findFirst();
        }
    }

    private static final int MOST_VALUES = 100_000;

    /// A year of delays, a million echoes, ten kilotesla per metre: nothing real is beyond.
    private static final double GREATEST = 1e8;

    private static final Pattern VALUE =
            Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)([a-zA-Zµ]*)");
    private static final Pattern XML_LIST =
            Pattern.compile(
                    "<(\\w*(?:grad|xvalues|list)\\w*)[^<>]*>([^<>]*)</\\1>",
                    Pattern.CASE_INSENSITIVE);
    private static final Dialect NUMBERS = new Dialect(Dialect.Separator.SPACE, false);

    ValueList {
        values = values.clone();
    }

    /// Reads a list.
    ///
    /// @param name path of the file in the folder
    static ValueList read(String name, Kind kind, SourceFile source) throws FormatException {
        TextLines lines = TextLines.of(source);
        double[] values = new double[16];
        int count = 0;
        for (int n = 1; n <= lines.count(); n++) {
            String line = lines.line(n).strip().replaceAll("(?<=[\\d.])\\s+(?=[smun]\\b)", "");
            if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
                continue;
            }
            for (String word : line.split("[\\s,]+", -1)) {
                if (word.isEmpty()) {
                    continue;
                }
                if (count == MOST_VALUES) {
                    throw lines.wrong(n, "at most " + MOST_VALUES + " values");
                }
                values = count == values.length ? Arrays.copyOf(values, 2 * count) : values;
                values[count++] = value(lines, n, word, kind);
            }
        }
        if (count == 0) {
            throw new FormatException(
                    source.name(), "file", "a list of " + kind.quantity + "s", "none");
        }
        return new ValueList(name, kind, Arrays.copyOf(values, count), source);
    }

    private static double value(TextLines lines, int line, String word, Kind kind)
            throws FormatException {
        Matcher matcher = VALUE.matcher(word);
        int power = matcher.matches() ? power(matcher.group(2), kind) : Integer.MIN_VALUE;
        boolean known = power != Integer.MIN_VALUE && matcher.group(1).length() < 40;
        double value = known ? scaled(matcher.group(1), power) : Double.NaN;
        boolean whole = kind != Kind.LOOP_COUNT || value == Math.rint(value);
        boolean signed = kind == Kind.GRADIENT || value >= 0;
        if (!(Math.abs(value) <= GREATEST && whole && signed)) {
            throw lines.wrong(line, expected(kind), word);
        }
        return value;
    }

    /// Exact in the decimals somebody wrote: 20m is 0.02 s and nothing beside it.
    private static double scaled(String number, int power) {
        double plain = Double.parseDouble(number);
        return Math.abs(plain) <= GREATEST && Math.abs(plain) >= 1e-30
                ? new BigDecimal(number).scaleByPowerOfTen(power).doubleValue()
                : plain;
    }

    private static int power(String suffix, Kind kind) {
        boolean time = kind == Kind.DELAY || kind == Kind.PULSE_LENGTH;
        return switch (suffix) {
            case "" -> kind.power;
            case "s" -> time ? 0 : Integer.MIN_VALUE;
            case "m", "ms" -> time ? -3 : Integer.MIN_VALUE;
            case "u", "us", "µ", "µs" -> time ? -6 : Integer.MIN_VALUE;
            case "n", "ns" -> time ? -9 : Integer.MIN_VALUE;
            default -> Integer.MIN_VALUE;
        };
    }

    private static String expected(Kind kind) {
        return switch (kind) {
            case DELAY -> "a delay >= 0 s, for example 0.5 or 500m";
            case LOOP_COUNT -> "a whole number of loops >= 0";
            case PULSE_LENGTH -> "a pulse length >= 0 µs, for example 100 or 100u";
            case GRADIENT -> "a gradient in G/cm";
        };
    }

    /// Gradients of `diff.xml`, which the diffusion program of newer instruments writes, in G/cm;
    /// empty if it holds no list of them.
    static Optional<ValueList> gradients(SourceFile source) throws FormatException {
        TextLines lines = TextLines.of(source);
        StringBuilder text = new StringBuilder();
        for (int n = 1; n <= lines.count(); n++) {
            text.append(lines.line(n)).append(' ');
        }
        Matcher list = XML_LIST.matcher(text);
        while (list.find()) {
            List<String> words = NUMBERS.split(list.group(2).replace(',', ' ').strip());
            double[] values =
                    words.stream()
                            .mapToDouble(word -> NUMBERS.number(word))
                            .map(value -> value * 0.01)
                            .toArray();
            boolean sound = Arrays.stream(values).allMatch(v -> Math.abs(v) <= GREATEST);
            if (values.length > 1 && values.length <= MOST_VALUES && sound) {
                return Optional.of(new ValueList("diff.xml", Kind.GRADIENT, values, source));
            }
        }
        return Optional.empty();
    }

    /// The first values as an axis.
    ArrayAxis axis(int rows) {
        return new ArrayAxis(kind.quantity, Arrays.copyOf(values, rows), Unit.parse(kind.unit));
    }
}
