package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/// A DC polarisation with a known answer, made here because nobody has published one: 0.1 V over a
/// cell with an electronic resistance of 10 MΩ and a relaxation of 60 s.
class PolarisationStudyTest {

    private static final double RESISTANCE = 1e7;

    @TempDir private Path folder;

    @Test
    void theElectronicConductivityIsRecoveredWithinItsUncertainty() throws IOException {
        Files.writeString(folder.resolve("dc_25C.csv"), transientTable());
        Files.writeString(
                folder.resolve("study.yaml"),
                """
                study: DC polarisation
                sample:
                  pellet: {area: 0.50 ± 0.01 cm², thickness: 1.00 ± 0.01 mm}
                measurements:
                  dc:
                    technique: polarisation
                    files: dc_{temperature °C}C.csv
                """);
        Console run = Console.haven("run", folder, "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        JsonNode derived =
                JsonMapper.shared()
                        .readTree(run.out())
                        .path("measurements")
                        .path(0)
                        .path("results")
                        .path(0)
                        .path("derived");
        for (JsonNode value : derived) {
            double truth =
                    switch (value.path("name").stringValue()) {
                        case "electronic resistance" -> RESISTANCE;
                        case "electronic conductivity" -> 1e-3 / (0.5e-4 * RESISTANCE);
                        case "time constant" -> 60;
                        default -> value.path("value").doubleValue();
                    };
            double uncertainty = value.path("uncertainty").doubleValue();
            assertThat(value.path("value").doubleValue())
                    .as(value.path("name").stringValue())
                    .isCloseTo(truth, within(3 * uncertainty + 1e-12 * truth));
        }
        assertThat(derived.findValuesAsString("name")).contains("electronic conductivity");
        assertThat(folder.resolve("results/report.html")).content().contains("DC polarisation");
    }

    /// The current flows the wrong way: that is said, and nothing is made of it.
    @Test
    void aCurrentAgainstTheVoltageGivesNoConductivity() throws IOException {
        Files.writeString(
                folder.resolve("dc_25C.csv"), transientTable().replace(",0.1000,", ",-0.1000,"));
        Files.writeString(
                folder.resolve("study.yaml"),
                """
                study: DC polarisation
                sample:
                  pellet: {area: 0.50 cm², thickness: 1.00 mm}
                measurements:
                  dc:
                    technique: polarisation
                    files: dc_{temperature °C}C.csv
                """);
        Console run = Console.haven("run", folder, "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("STEADY_STATE_AGAINST_DRIVE", "steady current")
                .doesNotContain("electronic conductivity", "electronic resistance");
    }

    private static String transientTable() {
        StringBuilder csv = new StringBuilder("Time / s,Voltage / V,Current / A\n");
        SplittableRandom random = new SplittableRandom(20_26);
        for (int second = -20; second < 900; second++) {
            double voltage = second < 0 ? 0 : 0.1;
            double current =
                    second < 0 ? 0 : voltage / RESISTANCE + 4e-8 * Math.exp(-second / 60.0);
            csv.append(
                    String.format(
                            Locale.ROOT,
                            "%d,%.4f,%.6e%n",
                            second + 20,
                            voltage,
                            current + 1e-10 * random.nextGaussian()));
        }
        return csv.toString();
    }
}
