package science.haven.formats.magritek;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.text.KeyValue;
import science.haven.formats.text.TextLines;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parameters of an experiment, `acqu.par`: lines of `name = value`, texts in quotes; a `d`
/// behind a number says that it has double precision.
final class AcquPar {

    private static final Pattern NUMBER =
            Pattern.compile("([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,3})?)d?");

    /// No parameter is greater.
    private static final double MOST = 1e15;

    private final SourceFile file;
    private final Map<String, String> values = new LinkedHashMap<>();

    private AcquPar(SourceFile file) {
        this.file = file;
    }

    static AcquPar of(SourceFile file) throws FormatException {
        AcquPar par = new AcquPar(file);
        TextLines lines = TextLines.of(file);
        for (int n = 1; n <= lines.count(); n++) {
            Optional<KeyValue> entry = KeyValue.of(lines.line(n), '=');
            if (entry.isPresent()) {
                par.values.putIfAbsent(entry.get().key(), entry.get().value());
            } else if (!lines.line(n).isBlank()) {
                throw lines.wrong(n, "name = value");
            }
        }
        return par;
    }

    /// A text; empty if there is none.
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /// A number, if the parameter is one.
    OptionalDouble number(String name) {
        Matcher matcher = NUMBER.matcher(text(name));
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(matcher.group(1));
        return Math.abs(value) < MOST ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /// A number greater than 0 that the experiment cannot do without.
    ///
    /// @param name its name
    /// @param meaning what it is, with its unit
    double positive(String name, String meaning) throws FormatException {
        OptionalDouble value = number(name);
        if (value.isEmpty() || !(value.getAsDouble() > 1e-9)) {
            throw new FormatException(file.name(), name, meaning + " > 0", text(name));
        }
        return value.getAsDouble();
    }
}
