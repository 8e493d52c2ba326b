package science.haven.spectrum.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.data.Provenance;
import science.haven.data.Spectrum;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.spectrum.NmrSpectra;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/// Metallic lithium that grows in a cell, against the integrals of those who measured it; origin in
/// the README beside the data.
class LithiumCellPaperTest {

    private static double[][] reference;
    private static GrowthCurve curve;

    @BeforeAll
    static void integrate() throws IOException {
        reference = table("reference-integrals.tsv", 1);
        double[][] points = table("metal-region.tsv.gz", 0);
        double[] shift = column(points, 0);
        List<Spectrum> spectra =
                IntStream.rangeClosed(1, reference.length)
                        .mapToObj(k -> spectrum(shift, column(points, k)))
                        .toList();
        List<Measured> integrals =
                spectra.stream().map(s -> NmrSpectra.integral(s, 220, 310)).toList();
        curve =
                new GrowthCurve(
                        "integral",
                        Unit.NONE,
                        column(reference, 0),
                        integrals.stream().mapToDouble(Measured::value).toArray(),
                        integrals.stream().mapToDouble(Measured::uncertainty).toArray());
    }

    @Test
    void integralsAreThoseOfTheExperimenters() {
        double worst = 0;
        for (int k = 0; k < reference.length; k++) {
            worst = Math.max(worst, Math.abs(curve.value()[k] / reference[k][1] - 1));
        }
        assertThat(worst).isLessThan(5e-4);
        ValidationTable.write(
                "series-insitu-integrals",
                List.of("quantity", "experimenters", "Haven", "deviation / %"),
                List.of(
                        row("first of 50 integrals", 0),
                        row("middle", 25),
                        row("last", 49),
                        List.of("largest deviation", "", "", "%.3f".formatted(100 * worst))));
    }

    private static List<String> row(String name, int k) {
        return List.of(
                name,
                "%.0f".formatted(reference[k][1]),
                "%.0f".formatted(curve.value()[k]),
                "%.3f".formatted(100 * (curve.value()[k] / reference[k][1] - 1)));
    }

    /// The noise of a spectrum is far below what the growth scatters by: phase and baseline move
    /// integrals more.
    @Test
    void growthHasStagesAndMoreScatterThanNoise() {
        assertThat(curve.at(0).relative()).isBetween(1e-5, 5e-3);
        Growth growth = Growth.of(curve);
        assertThat(growth.breaks()).hasSize(3);
        assertThat(growth.stages())
                .extracting(GrowthStage::stalled)
                .containsExactly(false, false, false, true);
        assertThat(growth.remarks())
                .extracting(Remark::code)
                .containsExactly("SCATTER_EXCEEDS_ERRORS");
        assertThat(curve.value()[49] / curve.value()[0]).isCloseTo(3.04, withinPercentage(1));
    }

    private static Spectrum spectrum(double[] shift, double[] intensity) {
        return new Spectrum(
                shift,
                Arrays.stream(intensity).map(v -> 256 * v).toArray(),
                "chemical shift",
                Unit.PPM,
                new Provenance("metal-region.tsv.gz", "", "columns", "", List.of(), List.of()));
    }

    private static double[] column(double[][] rows, int k) {
        return Arrays.stream(rows).mapToDouble(r -> r[k]).toArray();
    }

    private static double[][] table(String name, int header) throws IOException {
        try (InputStream in = LithiumCellPaperTest.class.getResourceAsStream(name)) {
            assertThat(in).isNotNull();
            InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(header)
                    .map(l -> Arrays.stream(l.split("\t")).mapToDouble(Double::parseDouble))
                    .map(numbers -> numbers.toArray())
                    .toArray(double[][]::new);
        }
    }
}
