package science.haven.study.fieldgradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.examples.ValidationTable;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.study.file.Section;
import science.haven.study.file.YamlDocument;
import science.haven.study.plan.Technique;
import science.haven.study.result.FileResult;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Amide protons of a protein (waudbygroup/NMRTools.jl, MIT licence), bipolar pairs of 2 ms.
///
/// The list of gradients is 53.5 G/cm × 0.9 × 5 % to 95 %, so that the shape factor of 0.9 is in
/// it. 1.65 to 1.67·10⁻¹⁰ m²/s, which was aimed at, is what a program gives that multiplies it in
/// once more; without that D is 1.33·10⁻¹⁰ m²/s.
class EchoReferenceTest {

    private static final Path PROTEIN =
            Path.of(System.getProperty("haven.root", "."))
                    .toAbsolutePath()
                    .resolve("formats/src/test/resources/nmr-pfg-15n-xste");

    private static final String REGION = "region: {from: 7.7 ppm, to: 8.6 ppm}\n";

    @Test
    void theProteinDiffusesAsItsListOfGradientsSays() throws IOException {
        FileResult contained = result(REGION);
        FileResult twice = result(REGION + "shape factor: not contained\n");
        FileResult floor = result(REGION + "floor: fitted\n");
        Measured d = diffusion(contained);
        assertThat(d.value()).isCloseTo(1.33e-10, within(0.03e-10));
        assertThat(diffusion(twice).value()).isCloseTo(1.65e-10, within(0.03 * 1.65e-10));
        Measured share = floor.derived("floor").orElseThrow().measured();
        assertThat(Math.abs(share.value())).isLessThan(2 * share.uncertainty());
        assertThat(codes(contained))
                .contains("PULSES_BY_PROGRAM", "SHAPE_FACTOR_ASSUMED")
                .doesNotContain("FLOOR");
        assertThat(codes(twice)).doesNotContain("SHAPE_FACTOR_ASSUMED");
        assertThat(codes(floor)).contains("FLOOR");
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("D, factor in the list", "1.33e-10", d));
        rows.add(row("D, factor applied once more", "1.65e-10 to 1.67e-10", diffusion(twice)));
        rows.add(
                List.of(
                        "share of a floor",
                        "–",
                        String.format(
                                Locale.ROOT, "%.3f ± %.3f", share.value(), share.uncertainty())));
        ValidationTable.write(
                "field-gradient-protein", List.of("quantity", "expected", "Haven"), rows);
    }

    @Test
    void whatTheStudySaysIsNotAssumed() throws IOException {
        FileResult said =
                result(
                        REGION
                                + """
                                sequence: bipolar pairs
                                gradient pulse: 2 ms
                                diffusion time: 100 ms
                                gap: 0.2227 ms
                                shape: SMSQ10.100
                                shape factor: contained
                                """);
        assertThat(codes(said)).doesNotContain("PULSES_BY_PROGRAM", "SHAPE_FACTOR_ASSUMED");
        assertThat(diffusion(said).value())
                .isCloseTo(diffusion(result(REGION)).value(), within(1e-14));
    }

    @Test
    void pulsesThatDoNotFitAreOneLine() throws IOException {
        assertThat(result(REGION + "diffusion time: 1 ms\n").reason())
                .endsWith(
                        "nmr-pfg-15n-xste: expected a diffusion time longer than the gradient"
                                + " pulses, 4.2227 ms at least, found 1 ms");
        assertThat(result("region: {from: 70 ppm, to: 80 ppm}\n").reason())
                .contains("expected a region between");
    }

    private static FileResult result(String options) throws IOException {
        List<String> keys =
                Stream.concat(Stream.of("technique"), EchoReader.KEYS.stream()).toList();
        String text = "technique: field gradient\n" + options;
        Technique.FieldGradient technique =
                EchoReader.read(
                        Section.of(YamlDocument.parse("options", text), "the options", keys));
        return EchoMeasurement.read(technique, PROTEIN).getFirst();
    }

    private static Measured diffusion(FileResult result) {
        return result.derived(EchoValues.DIFFUSION).orElseThrow().measured();
    }

    private static List<String> codes(FileResult result) {
        return result.remarks().stream().map(Remark::code).toList();
    }

    private static List<String> row(String name, String expected, Measured d) {
        return List.of(
                name + ", m²·s⁻¹",
                expected,
                String.format(Locale.ROOT, "%.2e ± %.1e", d.value(), d.uncertainty()));
    }
}
