package science.haven.formats.varian;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.text.TextLines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The parameters of an experiment, three or more lines each:
///
/// ```text
/// name subtype type max min step ggroup dgroup protection active intptr
/// count value value …          (numbers; of texts each value in quotes on a line of its own)
/// count of the values allowed, and those values
/// ```
final class Procpar {

    private static final int FIELDS = 11;
    private static final int ACTIVE = 9;

    /// No frequency is greater, whether in Hz or in MHz.
    private static final double MOST = 1e12;

    /// One parameter.
    ///
    /// @param subtype what it is: 3 a delay in s, 5 a frequency in Hz, 6 a pulse length in µs
    /// @param active whether it is in use
    /// @param numbers its values; empty for texts
    /// @param texts its values; empty for numbers
    record Parameter(int subtype, boolean active, List<Double> numbers, List<String> texts) {

        Parameter {
            numbers = List.copyOf(numbers);
            texts = List.copyOf(texts);
        }

        int count() {
            return Math.max(numbers.size(), texts.size());
        }
    }

    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final SourceFile file;
    private final TextLines lines;
    private int next = 1;

    private Procpar(SourceFile file) throws FormatException {
        this.file = file;
        this.lines = TextLines.of(file);
    }

    static Procpar of(SourceFile file) throws FormatException {
        Procpar procpar = new Procpar(file);
        while (procpar.skipBlank()) {
            procpar.parameter();
        }
        return procpar;
    }

    private boolean skipBlank() {
        while (next <= lines.count() && lines.line(next).isBlank()) {
            next++;
        }
        return next <= lines.count();
    }

    private void parameter() throws FormatException {
        int line = next++;
        String[] fields = lines.line(line).strip().split("\\s+", -1);
        int subtype = whole(fields.length == FIELDS ? fields[1] : "");
        int type = whole(fields.length == FIELDS ? fields[2] : "");
        if (subtype < 0 || type < 1 || type > 2) {
            throw new FormatException(
                    file.name(),
                    line,
                    "a parameter: name, subtype, type 1 or 2 and 8 more numbers",
                    lines.line(line));
        }
        boolean active = !fields[ACTIVE].equals("0");
        parameters.put(
                fields[0],
                type == 1
                        ? new Parameter(subtype, active, numbers(fields[0]), List.of())
                        : new Parameter(subtype, active, List.of(), texts(fields[0])));
        allowed();
    }

    private List<Double> numbers(String name) throws FormatException {
        int line = next++;
        String[] fields = line(line).strip().split("\\s+", -1);
        int count = whole(fields[0]);
        if (count < 0 || count != fields.length - 1) {
            throw new FormatException(
                    file.name(), line, "the count of values of " + name + " and they", line(line));
        }
        List<Double> values = new ArrayList<>();
        for (int i = 1; i < fields.length; i++) {
            values.add(number(line, name, fields[i]));
        }
        return values;
    }

    private double number(int line, String name, String field) throws FormatException {
        if (field.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
            double value = Double.parseDouble(field);
            if (Double.isFinite(value)) {
                return value;
            }
        }
        throw new FormatException(file.name(), line, "a finite number for " + name, field);
    }

    private List<String> texts(String name) throws FormatException {
        int line = next;
        String first = line(line).strip();
        int space = first.indexOf(' ');
        int count = whole(space < 0 ? first : first.substring(0, space));
        if (count < 0 || count > lines.count() - line + 1) {
            throw new FormatException(
                    file.name(), line, "the count of values of " + name, line(line));
        }
        List<String> values = new ArrayList<>();
        String text = space < 0 ? "" : first.substring(space).strip();
        next++;
        while (values.size() < count) {
            values.add(unquoted(text));
            if (values.size() < count) {
                text = line(next++).strip();
            }
        }
        return values;
    }

    private void allowed() throws FormatException {
        if (next > lines.count()) {
            return;
        }
        String text = line(next).strip();
        int space = text.indexOf(' ');
        if (whole(space < 0 ? text : text.substring(0, space)) < 0) {
            throw new FormatException(
                    file.name(), next, "a count of values that are allowed", line(next));
        }
        next++;
    }

    private String line(int number) throws FormatException {
        if (number > lines.count()) {
            throw new FormatException(
                    file.name(), lines.count(), "the values of a parameter", "the end of the file");
        }
        return lines.line(number);
    }

    private static String unquoted(String text) {
        return text.replaceFirst("^\"", "").replaceFirst("\"$", "");
    }

    private static int whole(String text) {
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : -1;
    }

    /// Looks a parameter up.
    ///
    /// @param name its name
    /// @return the parameter, if there is one of that name
    Optional<Parameter> find(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /// The first value of a number.
    OptionalDouble number(String name) {
        return find(name).map(Parameter::numbers).filter(values -> !values.isEmpty()).stream()
                .mapToDouble(List::getFirst)
                .findFirst();
    }

    /// The first value of a text; empty if there is none.
    String text(String name) {
        return find(name)
                .map(Parameter::texts)
                .filter(values -> !values.isEmpty())
                .map(List::getFirst)
                .orElse("");
    }

    /// A number greater than 0 that the experiment cannot do without.
    ///
    /// @param name its name
    /// @param meaning what it is, with its unit
    double positive(String name, String meaning) throws FormatException {
        OptionalDouble value = number(name);
        if (value.isEmpty() || !(value.getAsDouble() > 0 && value.getAsDouble() < MOST)) {
            throw new FormatException(
                    file.name(),
                    name,
                    meaning + " > 0",
                    value.isEmpty() ? "nothing" : String.valueOf(value.getAsDouble()));
        }
        return value.getAsDouble();
    }
}
