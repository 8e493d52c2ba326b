package science.haven.spectrum.peak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.data.Spectrum;
import science.haven.quantity.Remark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Real ⁷Li spectra of lithium metal in a cell: pristine metal near 248 ppm, microstructures at 265
/// to 270 ppm once it has been plated.
class MetalSpectraTest {

    @ParameterizedTest(name = "experiment {0}")
    @ValueSource(ints = {301, 589})
    void resolvesPristineMetalAndMicrostructures(int experiment) throws IOException {
        PeakFit fit =
                PeakAnalysis.fit(
                        read(experiment), PeakOptions.automatic().withLines(2).within(200, 320));
        assertThat(fit.size()).isEqualTo(2);
        assertThat(fit.lines().get(0).position().value()).isBetween(244.0, 250.0);
        assertThat(fit.lines().get(1).position().value()).isBetween(263.0, 271.0);
        assertThat(fit.inflation()).as("50 Hz of apodisation").isGreaterThan(2);
    }

    @ParameterizedTest(name = "experiment {0}")
    @ValueSource(ints = 1)
    void seesOneLineBeforePlating(int experiment) throws IOException {
        PeakFit fit =
                PeakAnalysis.fit(
                        read(experiment), PeakOptions.automatic().withLines(1).within(200, 320));
        assertThat(fit.lines().getFirst().position().value()).isBetween(247.5, 249.5);
    }

    /// The lines are not Voigt lines, and under so little noise every deviation asks for one more.
    @ParameterizedTest(name = "experiment {0}")
    @CsvSource({"1, 1", "301, 2", "589, 3"})
    void keepsLinesAndNoRepairsOfTheirShape(int experiment, int most) throws IOException {
        PeakFit fit = PeakAnalysis.fit(read(experiment), PeakOptions.automatic().within(200, 330));
        assertThat(fit.size()).isBetween(1, most);
        assertThat(fit.remarks()).extracting(Remark::code).contains("MISFIT_BEYOND_NOISE");
        assertThat(fit.lines())
                .allSatisfy(
                        line ->
                                assertThat(line.area().uncertainty())
                                        .isLessThan(line.area().value() / 2));
        assertThat(fit.lines())
                .anySatisfy(line -> assertThat(line.position().value()).isBetween(244.0, 250.0));
        if (experiment > 1) {
            assertThat(fit.lines().getLast().position().value()).isBetween(263.0, 271.0);
        }
    }

    private static Spectrum read(int experiment) throws IOException {
        try (InputStream in =
                MetalSpectraTest.class.getResourceAsStream("metal-" + experiment + ".tsv")) {
            List<String[]> rows =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.split("\t"))
                            .toList();
            return SyntheticLines.spectrum(
                    rows.stream().mapToDouble(r -> Double.parseDouble(r[0])).toArray(),
                    rows.stream().mapToDouble(r -> Double.parseDouble(r[1])).toArray());
        }
    }
}
