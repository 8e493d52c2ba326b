package science.haven.cli.relaxation;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlDocument;
import science.haven.study.file.YamlNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The options of a command, written as a study would write them, so that one reader understands
/// both: `--spin-lock 20kHz` is `spin lock: 20kHz`.
final class GivenOptions {

    private static final String NAME = "options";

    private final Map<String, String> values = new LinkedHashMap<>();

    /// Reads what a study would read.
    ///
    /// @param <T> what is read
    @FunctionalInterface
    interface Reading<T> {
        T read() throws StudyException;
    }

    /// The same with one more option.
    ///
    /// @param key its key in a study
    /// @param value what the user wrote; left out if blank
    GivenOptions with(String key, String value) {
        if (!value.isBlank()) {
            values.put(key, value);
        }
        return this;
    }

    YamlNode node() throws StudyException {
        StringBuilder text = new StringBuilder("{");
        values.forEach(
                (key, value) -> text.append("%s: '%s', ".formatted(key, value.replace("'", "''"))));
        return YamlDocument.parse(NAME, text.append('}').toString());
    }

    Section section(List<String> known) throws StudyException {
        return Section.of(node(), "the options", known);
    }

    /// What a reader makes of the options, or the complaint of a command line that means nothing.
    static <T> T read(CommandSpec spec, Reading<T> reading) {
        try {
            return reading.read();
        } catch (StudyException e) {
            String message = String.valueOf(e.getMessage());
            throw new ParameterException(
                    spec.commandLine(), message.replaceFirst("^options:\\d+:\\d+: ", ""), e);
        }
    }
}
