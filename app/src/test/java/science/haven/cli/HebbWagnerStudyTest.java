package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.examples.HebbWagnerFiles;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Cells with one reversible electrode whose files hold one voltage each.
class HebbWagnerStudyTest {

    private static final double ELECTRONS = 3e-5;
    private static final double HOLES = 4e-8;

    @TempDir private Path folder;

    private Console run(String electrodes, HebbWagnerFiles.Cell cell, double... voltages)
            throws IOException {
        for (double voltage : voltages) {
            String name = "%.0fC_%.0fmV.mpt".formatted(cell.celsius(), 1e3 * Math.abs(voltage));
            Files.writeString(folder.resolve(name), cell.biologic(voltage));
        }
        Files.writeString(
                folder.resolve("study.yaml"),
                """
                study: Hebb-Wagner
                sample:
                  pellet: {diameter: 10.00 ± 0.02 mm, thickness: 1.000 ± 0.005 mm}
                measurements:
                  dc:
                    technique: polarisation
                    files: "{temperature °C}C_*.mpt"
                    electrodes: %s
                """
                        .formatted(electrodes));
        return Console.haven("run", folder, "--json");
    }

    private static List<JsonNode> conclusions(Console run) {
        List<JsonNode> conclusions = new ArrayList<>();
        JsonMapper.shared().readTree(run.out()).path("conclusions").forEach(conclusions::add);
        return conclusions;
    }

    private static void near(JsonNode conclusion, String name, double truth) {
        assertThat(conclusion.path("name").stringValue()).isEqualTo(name);
        double uncertainty = conclusion.path("uncertainty").doubleValue();
        assertThat(uncertainty).as(name).isBetween(1e-3 * truth, 0.1 * truth);
        assertThat(conclusion.path("value").doubleValue())
                .as(name)
                .isCloseTo(truth, within(2.5 * uncertainty));
    }

    @Test
    void electronsAndHolesAreRecoveredAtTwoTemperatures() throws IOException {
        double[] voltages = {0.05, 0.1, 0.2, 0.3, 0.35};
        HebbWagnerFiles.Cell cold = new HebbWagnerFiles.Cell(150, ELECTRONS, HOLES, 7);
        for (double voltage : voltages) {
            Files.writeString(
                    folder.resolve("150C_%.0fmV.mpt".formatted(1e3 * voltage)),
                    cold.biologic(voltage));
        }
        HebbWagnerFiles.Cell warm = new HebbWagnerFiles.Cell(200, 4 * ELECTRONS, 10 * HOLES, 8);
        Console run = run("one reversible", warm, voltages);
        assertThat(run.err()).isEmpty();
        List<JsonNode> found = conclusions(run);
        assertThat(found).hasSize(4);
        near(found.get(0), "electron conductivity at 150 °C", ELECTRONS / 100);
        near(found.get(1), "hole conductivity at 150 °C", HOLES / 100);
        near(found.get(2), "electron conductivity at 200 °C", 4 * ELECTRONS / 100);
        near(found.get(3), "hole conductivity at 200 °C", 10 * HOLES / 100);
        assertThat(found.get(0).path("from").size()).isEqualTo(5);
        assertThat(found.toString()).doesNotContain("OFF_HEBB_WAGNER");
        assertThat(folder.resolve("results/report.html"))
                .content()
                .contains("Electrons and holes by the equation", "hole conductivity at 200 °C")
                .contains("5, 0.05 to 0.35 V");
    }

    @Test
    void aBranchThatIsNotThereHasALimit() throws IOException {
        HebbWagnerFiles.Cell cell = new HebbWagnerFiles.Cell(150, ELECTRONS, 0, 3);
        Console run = run("one reversible, electrons", cell, -0.1, -0.2, -0.3);
        List<JsonNode> found = conclusions(run);
        near(found.get(0), "electron conductivity at 150 °C", ELECTRONS / 100);
        assertThat(
                        found.get(1).path("value").isMissingNode()
                                || found.get(1).path("value").isNull())
                .isTrue();
        assertThat(found.get(1).toString()).contains("BRANCH_NOT_DETERMINED", "need no holes");
    }

    @Test
    void lowVoltagesAreOhmic() throws IOException {
        HebbWagnerFiles.Cell cell = new HebbWagnerFiles.Cell(150, ELECTRONS, ELECTRONS, 3);
        List<JsonNode> found = conclusions(run("one reversible", cell, 0.001, 0.002, 0.003));
        assertThat(found).hasSize(1);
        near(found.getFirst(), "electron and hole conductivity at 150 °C", 2 * ELECTRONS / 100);
        assertThat(found.toString()).contains("OHMIC_AT_ALL_VOLTAGES");
    }

    @Test
    void oneVoltageOrBothSignsSaySo() throws IOException {
        HebbWagnerFiles.Cell cell = new HebbWagnerFiles.Cell(150, ELECTRONS, HOLES, 3);
        assertThat(conclusions(run("one reversible", cell, 0.2)).toString())
                .contains("VOLTAGES_MISSING");
        assertThat(conclusions(run("one reversible", cell, -0.1)).toString())
                .contains("STEPS_OF_BOTH_SIGNS");
        assertThat(conclusions(run("one reversible, holes", cell))).isEmpty();
    }
}
