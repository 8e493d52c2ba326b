package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;

import science.haven.quantity.Measured;
import science.haven.study.StudyOutcome;
import science.haven.study.result.Results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Compares what Haven finds with what a file was made of, and leaves the comparison for the
/// validation page: `target/validation/NAME.tsv`.
final class Truth {

    private static final double MOST_SIGMA = 3;

    private final List<String> rows =
            new ArrayList<>(List.of("quantity\ttruth\tHaven\t±\tdeviation / σ"));

    /// Checks one number.
    ///
    /// @param quantity what it is, with its unit
    /// @param truth the truth, in the unit of `found`
    /// @param found what Haven found
    void compare(String quantity, double truth, Measured found) {
        double deviation = (found.value() - truth) / found.uncertainty();
        rows.add(
                String.join(
                        "\t",
                        quantity,
                        digits("%.5g", truth),
                        digits("%.6g", found.value()),
                        digits("%.2g", found.uncertainty()),
                        digits("%.1f", deviation)));
        assertThat(Math.abs(deviation))
                .as("%s: %s, found %s", quantity, truth, found.text())
                .isLessThan(MOST_SIGMA);
    }

    /// A conclusion by its name.
    static Measured conclusion(StudyOutcome outcome, String name) {
        return outcome.results().conclusions().stream()
                .filter(c -> c.name().equals(name))
                .map(Results.Conclusion::measured)
                .findFirst()
                .orElseThrow()
                .orElseThrow();
    }

    private static String digits(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    void write(String name) throws IOException {
        Path folder = Path.of(System.getProperty("haven.root", "."), "target", "validation");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".tsv"), String.join("\n", rows) + "\n");
    }
}
