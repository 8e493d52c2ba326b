package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The whole way of the example, and every way to spoil it.
class RunCommandTest {

    @TempDir private Path folder;

    @Test
    void twoRunsGiveTheSameBytes() throws IOException {
        Example.copyTo(folder);
        Console first = Console.haven("run", folder);
        assertThat(first.err()).isEmpty();
        assertThat(first.code()).isZero();
        Map<String, String> results = Example.content(folder.resolve("results"));
        assertThat(results)
                .containsKeys(
                        "results.json",
                        "report.html",
                        "figures/arrhenius.pdf",
                        "tables/impedance.csv");
        Console second = Console.haven("run", folder);
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(Example.content(folder.resolve("results"))).isEqualTo(results);
    }

    /// Authors' values of the five spectra (examples/ceramic-impedance/README.md), with σ = L/(AR)
    /// from the printed 0.8 cm and 0.21 cm.
    @Test
    void findsThePublishedConductivities() throws IOException {
        Example.copyTo(folder);
        Console run = Console.haven("run", folder, "--json");
        assertThat(run.code()).isZero();
        JsonNode json = JsonMapper.shared().readTree(run.out());
        JsonNode cold = json.path("measurements").path(0).path("results").path(0);
        assertThat(cold.path("file").stringValue()).isEqualTo("eis/s04147-150deg.txt");
        assertThat(cold.path("conditions").path("temperature").path("value").doubleValue())
                .isCloseTo(423.15, within(1e-9));
        JsonNode bulk = cold.path("derived").path(0);
        assertThat(bulk.path("name").stringValue()).isEqualTo("bulk conductivity");
        double cell = 2.1e-3 / (Math.PI * 16e-6);
        assertThat(bulk.path("value").doubleValue() * 1.123e5 / cell).isCloseTo(1, within(5e-4));
        JsonNode energy = json.path("conclusions").path(0);
        assertThat(energy.path("of").stringValue()).isEqualTo("impedance.bulk");
        assertThat(energy.path("value").doubleValue()).isCloseTo(0.632, within(0.005));
        assertThat(energy.path("remarks").findValuesAsString("code"))
                .containsAnyOf("STRAIGHT_LINE", "LAWS_NOT_DISTINGUISHED", "ARRHENIUS_CURVED");
        JsonNode contradiction = json.path("contradictions").path(0);
        assertThat(json.path("contradictions")).hasSize(1);
        assertThat(contradiction.path("code").stringValue()).isEqualTo("CAPACITANCE_IMPLAUSIBLE");
        assertThat(contradiction.path("text").stringValue())
                .startsWith("impedance, 150 °C, 160 °C, 170 °C, 180 °C, 190 °C: Assigned to grain");
        assertThat(contradiction.path("values")).hasSize(5);
        assertThat(cold.path("remarks").findValuesAsString("code")).contains("BRICK_LAYER_FAILS");
        assertThat(run.out()).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void withoutACircuitOneIsChosenForAllTemperatures() throws IOException {
        Path file = Example.copyTo(folder).resolve("study.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceAll("(?m)^    circuit:.*$", "    circuit: auto")
                        .replaceAll("(?m)^    assign:.*\n", ""));
        Console run = Console.haven("run", folder, "--json");
        assertThat(run.code()).isZero();
        JsonNode results =
                JsonMapper.shared()
                        .readTree(run.out())
                        .path("measurements")
                        .path(0)
                        .path("results");
        assertThat(Set.copyOf(results.findValuesAsString("model"))).hasSize(1);
        String circuit = results.path(0).path("model").stringValue();
        assertThat(results.path(0).path("remarks").findValuesAsString("text"))
                .anyMatch(
                        text ->
                                text.startsWith(
                                        circuit
                                                + " was chosen for all 5 spectra together by the"
                                                + " sum of AICc"));
    }

    /// The remarks of a conductivity stand at the conductivity, too.
    @Test
    void everyTableOfTheReportCarriesItsRemarks() throws IOException {
        Example.copyTo(folder);
        assertThat(Console.haven("run", folder).code()).isZero();
        String page = Files.readString(folder.resolve("results/report.html"));
        String conductivities =
                page.substring(page.indexOf("<b>Table 2"), page.indexOf("<b>Table 3"));
        assertThat(conductivities)
                .contains("150 °C<sup class=\"note\">a,")
                .contains("<code>BRICK_LAYER_FAILS</code>");
        assertThat(page).contains("S·sⁿ").doesNotContain("S·s^n");
    }

    @Test
    void exchangedArcsAreAContradiction() throws IOException {
        Path file = Example.copyTo(folder).resolve("study.yaml");
        String study = Files.readString(file);
        Files.writeString(
                file,
                study.replace("{bulk: R1, grain boundary: R2}", "{bulk: R2, grain boundary: R1}"));
        Console run = Console.haven("run", folder);
        String text =
                "impedance: the arc assigned to the grain boundary relaxes faster than that of"
                        + " the bulk (150 °C, 160 °C, 170 °C, 180 °C, 190 °C); the two may be"
                        + " exchanged.";
        assertThat(run.out()).contains("contradictions\n  " + text);
        assertThat(folder.resolve("results/report.html")).content().contains(text);
        JsonNode json =
                JsonMapper.shared().readTree(folder.resolve("results/results.json").toFile());
        JsonNode first = json.path("contradictions").path(0);
        assertThat(first.path("code").stringValue()).isEqualTo("BOUNDARY_FASTER_THAN_BULK");
        assertThat(first.path("values")).hasSize(10);
        assertThat(first.path("values").path(0).path("unit").stringValue()).isEqualTo("Hz");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "empty|''|eis/s04147-170deg.txt: file: expected",
                "garbage|'\u0001\u0002\u0000\u0003'|eis/s04147-170deg.txt: file: expected",
                "words|no numbers here|eis/s04147-170deg.txt",
            })
    void aBadFileIsNamedAndEarlierResultsStay(String name, String content, String message)
            throws IOException {
        Example.copyTo(folder);
        assertThat(Console.haven("run", folder).code()).isZero();
        Map<String, String> earlier = Example.content(folder.resolve("results"));
        Files.writeString(folder.resolve("eis/s04147-170deg.txt"), content);
        Console run = Console.haven("run", folder, "--accept-replaced");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("haven: " + message).hasLineCount(1);
        assertThat(Example.content(folder.resolve("results"))).isEqualTo(earlier);
        JsonNode json =
                JsonMapper.shared()
                        .readTree(folder.resolve("results-incomplete/results.json").toFile());
        JsonNode failed = json.path("measurements").path(0).path("results").path(2);
        assertThat(failed.path("converged").booleanValue()).isFalse();
        assertThat(failed.path("failure").stringValue()).startsWith(message);
        assertThat(json.path("conclusions")).isNotEmpty();
    }

    @Test
    void aReplacedFileIsNoticed() throws IOException {
        Example.copyTo(folder);
        assertThat(Console.haven("run", folder).code()).isZero();
        Map<String, String> earlier = Example.content(folder.resolve("results"));
        Files.copy(
                folder.resolve("eis/s04147-180deg.txt"),
                folder.resolve("eis/s04147-170deg.txt"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Console run = Console.haven("run", folder);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("haven: eis/s04147-170deg.txt: expected the content of the last run")
                .hasLineCount(1);
        assertThat(Example.content(folder.resolve("results"))).isEqualTo(earlier);
        assertThat(Console.haven("run", folder, "--accept-replaced").code()).isZero();
        assertThat(Example.content(folder.resolve("results"))).isNotEqualTo(earlier);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "circuit:|circiut:|10:5: unknown key 'circiut' in measurement 'impedance', did you"
                        + " mean 'circuit'?",
                "8.0 ± 0.3 mm|8.0 s|5:22: expected diameter in mm or the like, found '8.0 s'",
                "eis/s04147|eis/s04148|9:12: expected files that fit"
                        + " 'eis/s04148-{temperature °C}deg.txt', found none",
            })
    void aBadStudyIsOneLineWithItsPlace(String right, String wrong, String message)
            throws IOException {
        Path file = Example.copyTo(folder).resolve("study.yaml");
        Files.writeString(file, Files.readString(file).replace(right, wrong));
        Console run = Console.haven("run", folder);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("haven: %s:%s%n".formatted(file, message));
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void withoutGeometryThereAreResistances() throws IOException {
        Path file = Example.copyTo(folder).resolve("study.yaml");
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^  pellet:.*\n", ""));
        Console run = Console.haven("run", folder, "--json");
        JsonNode json = JsonMapper.shared().readTree(run.out());
        JsonNode cold = json.path("measurements").path(0).path("results").path(0);
        assertThat(cold.path("derived").findValuesAsString("name"))
                .contains("total resistance")
                .doesNotContain("bulk conductivity");
        assertThat(cold.path("remarks").findValuesAsString("code")).contains("GEOMETRY_MISSING");
        JsonNode energy = json.path("conclusions").path(0);
        assertThat(energy.path("ordinate").stringValue()).isEqualTo("ln(T/R)");
        assertThat(energy.path("value").doubleValue()).isCloseTo(0.632, within(0.005));
        assertThat(json.path("conclusions").findValuesAsString("name"))
                .containsOnly("activation energy")
                .hasSize(3);
        assertThat(folder.resolve("results/figures/arrhenius-resistance.svg"))
                .content()
                .doesNotContain("S cm");
        assertThat(folder.resolve("results/report.html"))
                .content()
                .contains("straight lines through ln(T/R) over 1/T")
                .doesNotContain("S/cm")
                .doesNotContain("ln(σT)");
    }

    /// Without the geometry each ln(σT) is the same ln(T/R) moved by one and the same constant.
    @Test
    void theGeometryDoesNotChangeAnActivationEnergy() throws IOException {
        Path file = Example.copyTo(folder).resolve("study.yaml");
        JsonNode with = JsonMapper.shared().readTree(Console.haven("run", folder, "--json").out());
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^  pellet:.*\n", ""));
        JsonNode without =
                JsonMapper.shared().readTree(Console.haven("run", folder, "--json").out());
        for (int i = 0; i < 3; i++) {
            JsonNode expected = with.path("conclusions").path(2 * i);
            JsonNode found = without.path("conclusions").path(i);
            assertThat(found.path("of")).isEqualTo(expected.path("of"));
            for (String number : List.of("value", "uncertainty")) {
                assertThat(found.path(number).doubleValue())
                        .isCloseTo(expected.path(number).doubleValue(), withinPercentage(1e-6));
            }
        }
    }

    @Test
    void aConclusionInheritsWhatLimitsItsInputs() throws IOException {
        Example.copyTo(folder);
        Console run = Console.haven("run", folder);
        String bulk =
                "The values behind it are limited: at 5 of 5 temperatures the circuit misses the"
                        + " data by more than their noise (CIRCUIT_INADEQUATE); at 4 of 5"
                        + " temperatures its arc is not resolved from another (ARCS_NOT_RESOLVED);"
                        + " at 1 of 5 temperatures its arc has its apex outside the measured"
                        + " frequencies (OUTSIDE_WINDOW).";
        assertThat(run.out()).containsOnlyOnce(bulk);
        assertThat(folder.resolve("results/report.html")).content().contains(bulk);
        JsonNode json =
                JsonMapper.shared().readTree(folder.resolve("results/results.json").toFile());
        assertThat(json.path("conclusions").path(0).path("remarks").findValuesAsString("text"))
                .containsOnlyOnce(bulk);
        // The sum of two arcs is known though each of them is not.
        JsonNode total = json.path("conclusions").path(4);
        assertThat(total.path("of").stringValue()).isEqualTo("impedance.total");
        assertThat(total.path("remarks").findValuesAsString("text"))
                .anyMatch(text -> text.contains("CIRCUIT_INADEQUATE"))
                .noneMatch(text -> text.contains("ARCS_NOT_RESOLVED"));
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(Console.haven("run").code()).isEqualTo(2);
        Console typo = Console.haven("rnu", folder);
        assertThat(typo.code()).isEqualTo(2);
        assertThat(typo.err()).hasLineCount(1).contains("did you mean").contains("run");
        Console alone = Console.haven();
        assertThat(alone.code()).isEqualTo(2);
        assertThat(alone.err()).startsWith("Usage: haven").contains("run", "inspect", "Example:");
        assertThat(Console.haven("impedance").err()).startsWith("Usage: haven impedance");
    }

    @Test
    void aMissingStudyIsNamed() {
        Console run = Console.haven("run", folder);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        "haven: %s: expected a folder with a study.yaml ('haven init' writes one), found none in it%n"
                                .formatted(folder));
        assertThat(Console.haven("run", "nowhere").err())
                .isEqualTo(
                        "haven: nowhere: expected a folder with a study.yaml ('haven init' writes one), found nothing%n"
                                .formatted());
        assertThat(Console.haven("run", folder, "--debug").err()).contains("\tat ");
    }
}
