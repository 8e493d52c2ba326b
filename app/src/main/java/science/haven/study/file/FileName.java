package science.haven.study.file;

import science.haven.data.Condition;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the name of a file tells about the measurement, as people name their files.
public final class FileName {

    private static final Pattern CELSIUS =
            Pattern.compile(
                    "(?<![\\d.,])([+\\-−]?\\d+(?:[.,]\\d+)?)[ _]?(?:°C|degC|deg|C)(?![a-zA-Z])");
    private static final Pattern KELVIN =
            Pattern.compile("(?<![\\d.,])(\\d+(?:[.,]\\d+)?)[ _]?K(?![a-zA-Z])");

    private FileName() {}

    /// A temperature in a name, and where it stands.
    ///
    /// @param start index of its first character
    /// @param end index behind its last digit
    /// @param condition the temperature
    public record Found(int start, int end, Condition condition) {}

    /// The temperature that the name of a file gives: `s1-150deg.txt`, `cell_-25C.mpr`, `a_300K.z`.
    ///
    /// @param file the file
    /// @return the temperature, if the name has one and only one
    public static Optional<Condition> temperature(String file) {
        return find(Path.of(file).getFileName().toString()).map(Found::condition);
    }

    /// Two different temperatures in one name, `cell2065C_500C.txt`, are none: only a person knows
    /// which is meant.
    ///
    /// @param name name of the file, without folder
    /// @return the temperature; empty if there is none
    public static Optional<Found> find(String name) {
        List<Found> all =
                Stream.concat(
                                CELSIUS.matcher(name)
                                        .results()
                                        .map(m -> found(m, name, Unit.CELSIUS)),
                                KELVIN.matcher(name)
                                        .results()
                                        .map(m -> found(m, name, Unit.KELVIN)))
                        .toList();
        long different = all.stream().map(found -> found.condition().value()).distinct().count();
        return different == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /// A minus between a word and a number is a hyphen: `s1-150deg` is 150 °C, `s1_-25C` is −25 °C.
    private static Found found(MatchResult matcher, String name, Unit unit) {
        int start = matcher.start(1);
        String number = matcher.group(1).replace(',', '.').replace('−', '-');
        boolean hyphen =
                number.startsWith("-")
                        && start > 0
                        && Character.isLetterOrDigit(name.charAt(start - 1));
        if (hyphen) {
            number = number.substring(1);
            start++;
        }
        return new Found(
                start,
                matcher.end(1),
                new Condition(
                        "temperature",
                        Quantity.parse(number + " " + unit.symbol()).si(),
                        unit,
                        Condition.Origin.NAME,
                        Optional.empty()));
    }
}
