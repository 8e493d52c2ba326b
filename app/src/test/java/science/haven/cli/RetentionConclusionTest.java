package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The storage time as a conclusion from a measurement that has its own purpose.
class RetentionConclusionTest {

    private static final String HEAD =
            """
            study: Storage
            sample:
              pellet: {diameter: 10.00 ± 0.02 mm, thickness: 1.000 ± 0.005 mm}
            measurements:
              stored:
                files: moist/day-{time d}.mpt
                conditions: {temperature: 25 °C}
                circuit: p(R1,CPE1)-CPE2
                assign: {bulk: R1}
            """;

    @TempDir private Path folder;

    private JsonNode conclusions(String study) throws IOException {
        Files.writeString(folder.resolve("study.yaml"), study);
        Console run = Console.haven("run", folder, "--json");
        assertThat(run.err()).isEmpty();
        return JsonMapper.shared().readTree(run.out()).path("conclusions");
    }

    private void copyFiles() throws IOException {
        Path source =
                Path.of(System.getProperty("haven.root", ".")).resolve("examples/retention/moist");
        Files.createDirectories(folder.resolve("moist"));
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve("moist").resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void saysTheSameAsAMeasurementOfRetention() throws IOException {
        copyFiles();
        List<JsonNode> expected = new ArrayList<>();
        conclusions(HEAD + "    technique: retention\n    of: bulk\n    at: [30 d, 60 d]\n")
                .forEach(expected::add);
        JsonNode found =
                conclusions(
                        HEAD
                                + "    technique: impedance\nconclusions:\n"
                                + "  - {retention: stored.bulk, at: [30 d, 60 d]}\n");
        assertThat(found).containsExactlyElementsOf(expected);
        assertThat(found.findValuesAsString("of")).containsOnly("stored.bulk");
        assertThat(found.findValuesAsString("name")).contains("share retained after 60 d");
        assertThat(folder.resolve("results/figures/stored bulk-retention.svg")).isNotEmptyFile();
        assertThat(folder.resolve("results/report.html"))
                .content()
                .contains("Over the storage time", "Laws for the storage", "exponential decay");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retention: stored.bulkk | 12:16: no such result 'stored.bulkk', did you mean"
                        + " 'stored.bulk'?",
                "retentoin: stored.bulk | 12:5: unknown key 'retentoin' in a conclusion, did you"
                        + " mean 'retention'?",
                "at: 30 d | 12:5: A conclusion needs one of the keys arrhenius, retention,"
                        + " isotopes, motion, narrowing",
                "{retention: stored.bulk, at: 30 K} | 12:34: expected at in d or the like, found"
                        + " '30 K'",
                "{retention: stored.bulk, form: σ} | 12:30: unknown key 'form' in a retention;"
                        + " known here: retention, at",
            })
    void aWrongConclusionIsOneLine(String conclusion, String message) throws IOException {
        Files.writeString(
                folder.resolve("study.yaml"),
                HEAD + "    technique: impedance\nconclusions:\n  - " + conclusion + "\n");
        assertThat(Console.haven("run", folder).err())
                .isEqualTo("haven: %s:%s%n".formatted(folder.resolve("study.yaml"), message));
    }
}
