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

/// A ceramic made here, of grains with thin boundaries: a pellet of L/A = 20 m⁻¹ with two arcs of
/// known R and C in front of a blocking electrode, 0.2 % noise.
class BrickLayerStudyTest {

    private static final double CELL = 1e-3 / 0.5e-4;
    private static final double BULK = 1e4;
    private static final double BULK_CAPACITANCE = 2e-11;
    private static final double BOUNDARY = 5e4;
    private static final double BOUNDARY_CAPACITANCE = 2e-9;

    @TempDir private Path folder;

    @Test
    void theBoundariesThemselvesAreRecoveredWithinTheirUncertainty() throws IOException {
        JsonNode result = run("{bulk: R1, grain boundary: R2}");
        double ratio = BULK_CAPACITANCE / BOUNDARY_CAPACITANCE;
        assertRecovered(result, "grain boundary thickness ratio", ratio);
        assertRecovered(result, "specific grain boundary conductivity", ratio * CELL / BOUNDARY);
        assertRecovered(result, "total resistance", BULK + BOUNDARY);
        assertThat(result.path("remarks").findValuesAsString("code")).contains("BRICK_LAYER");
        assertThat(result.path("remarks").findValuesAsString("text"))
                .contains(
                        "The specific grain boundary conductivity and the thickness ratio d/D hold"
                                + " for cubic grains with thin boundaries of the same permittivity as"
                                + " the bulk (brick layer).");
    }

    @Test
    void boundariesThickerThanTheSampleAreRefused() throws IOException {
        JsonNode result = run("{bulk: R2, grain boundary: R1}");
        assertThat(result.path("derived").findValuesAsString("name"))
                .doesNotContain("specific grain boundary conductivity");
        assertThat(result.path("remarks").findValuesAsString("code"))
                .contains("BRICK_LAYER_FAILS")
                .doesNotContain("BRICK_LAYER");
    }

    private JsonNode run(String assign) throws IOException {
        Files.writeString(folder.resolve("eis_25C.csv"), spectrum());
        Files.writeString(
                folder.resolve("study.yaml"),
                """
                study: Brick layer
                sample:
                  pellet: {area: 0.50 ± 0.01 cm², thickness: 1.00 ± 0.01 mm}
                measurements:
                  eis:
                    technique: impedance
                    files: eis_{temperature °C}C.csv
                    circuit: p(R1,CPE1)-p(R2,CPE2)-CPE3
                    assign: %s
                """
                        .formatted(assign));
        Console run = Console.haven("run", folder, "--json");
        assertThat(run.err()).isEmpty();
        JsonNode json = JsonMapper.shared().readTree(run.out());
        return json.path("measurements").path(0).path("results").path(0);
    }

    private static void assertRecovered(JsonNode result, String name, double truth) {
        for (JsonNode value : result.path("derived")) {
            if (value.path("name").stringValue().equals(name)) {
                double uncertainty = value.path("uncertainty").doubleValue();
                assertThat(uncertainty / truth).isLessThan(0.1);
                assertThat(value.path("value").doubleValue())
                        .isCloseTo(truth, within(3 * uncertainty));
                return;
            }
        }
        throw new AssertionError("no " + name);
    }

    private static String spectrum() {
        StringBuilder csv = new StringBuilder("f / Hz,Z' / Ω,Z'' / Ω\n");
        SplittableRandom random = new SplittableRandom(20_26);
        for (int i = 0; i <= 70; i++) {
            double frequency = Math.pow(10, 7 - i / 10.0);
            double omega = 2 * Math.PI * frequency;
            double real = 0;
            double imaginary = -1 / (omega * 1e-6);
            for (double[] arc :
                    new double[][] {{BULK, BULK_CAPACITANCE}, {BOUNDARY, BOUNDARY_CAPACITANCE}}) {
                double x = omega * arc[0] * arc[1];
                real += arc[0] / (1 + x * x);
                imaginary -= arc[0] * x / (1 + x * x);
            }
            double noise = 2e-3 * Math.hypot(real, imaginary);
            csv.append(
                    String.format(
                            Locale.ROOT,
                            "%.6e,%.6e,%.6e%n",
                            frequency,
                            real + noise * random.nextGaussian(),
                            imaginary + noise * random.nextGaussian()));
        }
        return csv.toString();
    }
}
