package science.haven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.file.StudyException;
import science.haven.study.operando.IsotopeResult;
import science.haven.study.operando.MetalResult;
import science.haven.study.plan.conclusion.IsotopePlan;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class IsotopeConclusionTest {

    @TempDir private Path folder;

    private IsotopePlan read(String conclusion) throws IOException {
        Path file = folder.resolve("study.yaml");
        String study =
                """
                study: Isotopes
                sample: {name: cell}
                measurements:
                  6Li: {technique: spectrum, files: a, integrals: {metal: {from: 2 ppm, to: 3 ppm}}}
                  7Li: {technique: spectrum, files: b, integrals: {metal: {from: 2 ppm, to: 3 ppm}}}
                conclusions:
                """;
        Files.writeString(file, study + "  - {" + conclusion + "}\n");
        return (IsotopePlan) StudyReader.read(file).conclusions().getFirst();
    }

    private static Results.Group group(String name, double... areas) {
        List<FileResult> results =
                Arrays.stream(areas)
                        .mapToObj(area -> result(name, new Measured(area, 0.01 * Math.abs(area))))
                        .toList();
        return new Results.Group(name, "spectrum", results);
    }

    private static FileResult result(String file, Measured area) {
        return new FileResult(
                new FileResult.Source(file, "", "", ""),
                List.of(),
                "",
                List.of(),
                List.of(Value.of("integral metal", area, Unit.NONE)),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static final String AREAS =
            "isotopes: dendrites, lithium 6: 6Li.metal, lithium 7: 7Li.metal, sensitivity: 0.01,"
                    + " electrolyte: 0.076, electrode: 0.95";

    /// As many ⁶Li as ⁷Li: a share of (0.5 − 0.076)/(0.95 − 0.076) came from the electrode.
    @Test
    void areasOfTheLastSpectraTellTheSource() throws IOException {
        IsotopeResult result =
                IsotopeResult.of(
                        read(AREAS), List.of(group("6Li", 500, 1000), group("7Li", 1, 100_000)));
        assertThat(result.fraction().orElseThrow().atoms().value()).isCloseTo(0.5, within(1e-12));
        Measured share = result.conclusions().getLast().measured().orElseThrow();
        assertThat(share.value()).isCloseTo(0.48513, within(1e-5));
        assertThat(share.uncertainty()).isBetween(0.003, 0.005);
    }

    @Test
    void withoutAnAreaThereIsNoShare() throws IOException {
        List<Results.Group> missing = List.of(group("6Li"), group("7Li", 1));
        List<Results.Group> negative = List.of(group("6Li", -3), group("7Li", 1));
        for (List<Results.Group> groups : List.of(missing, negative)) {
            assertThat(IsotopeResult.of(read(AREAS), groups).conclusions())
                    .allSatisfy(c -> assertThat(c.measured()).isEmpty());
        }
    }

    @Test
    void theElectrolyteDriftsTowardsTheElectrode() throws IOException {
        String given = "isotopes: d, fraction: 0.6 ± 0.01, electrolyte: 0.076, electrode: 0.95";
        IsotopeResult fresh = IsotopeResult.of(read(given), List.of());
        IsotopeResult drifted =
                IsotopeResult.of(read(given + ", mobile: 30 µmol, charge: 2 C"), List.of());
        double without = fresh.conclusions().getLast().measured().orElseThrow().value();
        double with = drifted.conclusions().getLast().measured().orElseThrow().value();
        assertThat(without).isCloseTo(0.59954, within(1e-5));
        assertThat(with).isLessThan(without);
        assertThat(drifted.conclusions().getLast().remarks())
                .extracting(Remark::code)
                .contains("ELECTROLYTE_DRIFT_MATTERS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    isotopes: d, fraction: 1.2, electrolyte: 0.1, electrode: 0.9 | from 0 to 1
                    isotopes: d, electrolyte: 0.1, electrode: 0.9 | lithium 6
                    isotopes: d, fraction: 0.2, electrolyte: 0.1, electrode: 0.1 | another fraction
                    isotopes: d, lithium 6: 6Li.x, sensitivity: 1, electrolyte: 0, electrode: 1 | 6Li.x
                    isotopes: d, fraction: 1, electrolyte: 0, electrode: 1, mobile: 1 mol | charge
                    """)
    void namesWhatItCannotFollow(String conclusion, String said) {
        assertThatThrownBy(() -> read(conclusion))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining(said);
    }

    @Test
    void moreMetalThanChargeIsAContradiction() {
        assertThat(Consistency.of(List.of(), List.of(perCharge(1.5, 0.1)))).hasSize(1);
        assertThat(Consistency.of(List.of(), List.of(perCharge(1.5, 0.1))).getFirst().text())
                .startsWith("7Li.metal: the metal that grew is 1.5 ± 0.1 times");
        assertThat(Consistency.of(List.of(), List.of(perCharge(1.2, 0.1)))).isEmpty();
    }

    private static Results.Conclusion perCharge(double value, double uncertainty) {
        return new Results.Conclusion(
                MetalResult.PER_CHARGE,
                "7Li.metal",
                "amount over charge / F",
                Optional.of(new Measured(value, uncertainty)),
                Unit.NONE,
                List.of(),
                List.of());
    }
}
