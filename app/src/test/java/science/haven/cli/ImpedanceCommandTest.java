package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ImpedanceCommandTest {

    private static final String CIRCUIT = "p(R1,CPE1)-p(R2,CPE2)-CPE3";

    @TempDir private Path folder;

    /// Authors' values of the 150 °C spectrum (examples/ceramic-impedance/README.md).
    @Test
    void fitsWithoutStartValues() throws IOException {
        Path file = Example.copyTo(folder).resolve("eis/s04147-150deg.txt");
        Console fit = Console.haven("impedance", "fit", file, "--circuit", CIRCUIT, "--json");
        assertThat(fit.code()).isZero();
        JsonNode result = JsonMapper.shared().readTree(fit.out()).path(0);
        assertThat(result.path("model").stringValue()).isEqualTo(CIRCUIT);
        JsonNode first = result.path("parameters").path(0);
        assertThat(first.path("name").stringValue()).isEqualTo("R1");
        assertThat(first.path("value").doubleValue()).isCloseTo(1.123e5, within(50.0));
        assertThat(result.path("quality").path("points").intValue()).isEqualTo(42);
        assertThat(result.path("conditions").path("temperature").path("origin").stringValue())
                .isEqualTo("name");
    }

    @Test
    void aFolderIsATableInTheOrderOfItsFiles() throws IOException {
        Path eis = Example.copyTo(folder).resolve("eis");
        Console fit = Console.haven("impedance", "fit", eis, "--circuit", CIRCUIT);
        assertThat(fit.code()).isZero();
        List<String> lines = fit.out().lines().toList();
        assertThat(lines.getFirst()).isEqualTo(CIRCUIT);
        assertThat(lines.get(1))
                .startsWith("  file")
                .contains("R1 / 10⁴ Ω", "R2 / ", "total / ", "misfit   noise    remarks")
                .doesNotContain("Q1");
        assertThat(lines.get(2)).startsWith("  s04147-150deg.txt").contains("11.23 ± 0.84");
        assertThat(lines.get(6)).startsWith("  s04147-190deg.txt").contains("2.74 ± 0.17");
        assertThat(lines.subList(7, lines.size())).contains("  a  CIRCUIT_INADEQUATE");
        assertThat(lines).allMatch(line -> line.length() <= 120);
    }

    @Test
    void filesWithDifferentCircuitsAreTablesOfTheirOwn() throws IOException {
        Path eis = Example.copyTo(folder).resolve("eis");
        Console fit = Console.haven("impedance", "fit", eis);
        assertThat(fit.code()).isZero();
        List<String> lines = fit.out().lines().toList();
        assertThat(lines.stream().filter(line -> line.startsWith("  file"))).hasSizeGreaterThan(1);
        assertThat(lines.stream().filter(line -> line.startsWith("  s04147-"))).hasSize(5);
        assertThat(lines).allMatch(line -> line.length() <= 120);
    }

    @Test
    void theSeriesResistanceOfADistributionIsRounded() throws IOException {
        Path file = Example.copyTo(folder).resolve("eis/s04147-150deg.txt");
        assertThat(Console.haven("impedance", "drt", file).out())
                .containsPattern("series resistance +[\\d.]{1,7} Ω");
    }

    @Test
    void misfitAndNoiseStandOnOneFooting() throws IOException {
        Path file = Example.copyTo(folder).resolve("eis/s04147-150deg.txt");
        Console fit = Console.haven("impedance", "fit", file, "--circuit", CIRCUIT);
        assertThat(fit.out())
                .containsPattern(
                        "42 points, misfit 0\\.77 %, noise 0\\.\\d+ %; rms per component, relative to"
                                + " \\|Z\\|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "drt"})
    void testsAndDistributionsAreResultsToo(String verb) throws IOException {
        Path file = Example.copyTo(folder).resolve("eis/s04147-190deg.txt");
        Console text = Console.haven("impedance", verb, file);
        assertThat(text.code()).isZero();
        assertThat(text.out()).contains(verb.equals("drt") ? "peak 2 resistance" : "Lin-KK noise");
        Console json = Console.haven("impedance", verb, file, "--json");
        JsonNode derived = JsonMapper.shared().readTree(json.out()).path(0).path("derived");
        assertThat(derived).isNotEmpty();
    }

    @Test
    void aBadFileAmongGoodOnesIsOneLine() throws IOException {
        Path eis = Example.copyTo(folder).resolve("eis");
        Path bad = eis.resolve("s04147-160deg.txt");
        Files.writeString(bad, Files.readString(bad).replace(" 1.00000e+06", " ten"));
        Console fit = Console.haven("impedance", "fit", eis, "--circuit", CIRCUIT);
        assertThat(fit.code()).isEqualTo(1);
        assertThat(fit.err()).startsWith("haven: " + bad + ":").hasLineCount(1);
        assertThat(fit.out().lines().filter(line -> line.contains("deg.txt"))).hasSize(4);
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--circuit|p(R1,CPX1)|character",
                "--fix|R9=1|has no parameter R9",
                "--from|10|Hz",
                "--weighting|heavy|weighting",
            })
    void wrongOptionsAreUsageErrors(String option, String value, String message)
            throws IOException {
        Path file = Example.copyTo(folder).resolve("eis/s04147-150deg.txt");
        Console fit =
                option.equals("--circuit")
                        ? Console.haven("impedance", "fit", file, option, value)
                        : Console.haven(
                                "impedance", "fit", file, "--circuit", CIRCUIT, option, value);
        assertThat(fit.code()).isEqualTo(2);
        assertThat(fit.err()).hasLineCount(1).contains(message);
        assertThat(fit.out()).isEmpty();
    }

    @Test
    void aWindowCutsTheSpectrum() throws IOException {
        Path file = Example.copyTo(folder).resolve("eis/s04147-150deg.txt");
        Console fit =
                Console.haven(
                        "impedance",
                        "fit",
                        file,
                        "--circuit",
                        CIRCUIT,
                        "--from",
                        "10 Hz",
                        "--json");
        JsonNode quality = JsonMapper.shared().readTree(fit.out()).path(0).path("quality");
        assertThat(quality.path("points").intValue()).isEqualTo(28);
    }
}
