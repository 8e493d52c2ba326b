package science.haven.study.impedance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.study.StudyOutcome;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.result.Results;
import science.haven.study.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The five real spectra of the ceramic, fitted as one series: the resistances are activated, the
/// exponents are not the same at all temperatures.
class SeriesResultTest {

    private static final String PROBABILITY = "probability of the constraint (F-test)";

    @TempDir private Path folder;

    private StudyOutcome run(String series) throws IOException {
        Path root = Path.of(System.getProperty("haven.root", ".")).toAbsolutePath();
        Path example = root.resolve("examples/ceramic-impedance");
        String text =
                Files.readString(example.resolve("study.yaml"))
                        .replace("files: eis/", "files: " + example + "/eis/")
                        .replace("    assign:", "    series: " + series + "\n    assign:");
        Files.writeString(folder.resolve("study.yaml"), text);
        return new StudyRun(StudyReader.read(folder), "test", Progress.SILENT).run();
    }

    private static Results.Conclusion conclusion(StudyOutcome outcome, String of, String name) {
        return outcome.results().conclusions().stream()
                .filter(c -> c.of().equals(of) && c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneActivationEnergyPerResistanceIsNotRejected() throws IOException {
        StudyOutcome outcome = run("arrhenius");
        Results.Conclusion test = conclusion(outcome, "impedance", PROBABILITY);
        assertThat(test.measured().orElseThrow().value()).isBetween(0.01, 0.2);
        assertThat(test.remarks()).extracting(Remark::code).doesNotContain("CONSTRAINT_REJECTED");
        Measured joint =
                conclusion(outcome, "impedance.R2", "activation energy, joint fit")
                        .measured()
                        .orElseThrow();
        Measured single =
                conclusion(outcome, "impedance.grain boundary", "activation energy")
                        .measured()
                        .orElseThrow();
        assertThat(joint.value()).isCloseTo(single.value(), within(0.02));
        assertThat(joint.uncertainty()).isBetween(0.001, 0.01);
    }

    /// What limits the resistances limits the energy that is made of them.
    @Test
    void aJointEnergySaysWhatLimitsItsResistances() throws IOException {
        StudyOutcome outcome = run("arrhenius");
        assertThat(limits(outcome, "impedance.R1", "activation energy, joint fit"))
                .isEqualTo(limits(outcome, "impedance.bulk", "activation energy"))
                .contains("at 5 of 5 temperatures", "OUTSIDE_WINDOW");
        assertThat(limits(outcome, "impedance.R2", "activation energy, joint fit"))
                .contains("ARCS_NOT_RESOLVED")
                .doesNotContain("OUTSIDE_WINDOW");
    }

    private static String limits(StudyOutcome outcome, String of, String name) {
        return conclusion(outcome, of, name).remarks().stream()
                .filter(remark -> remark.code().equals("INPUTS_LIMITED"))
                .map(Remark::text)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sharedExponentsAreRejected() throws IOException {
        StudyOutcome outcome = run("shared n");
        assertThat(conclusion(outcome, "impedance", PROBABILITY).remarks())
                .extracting(Remark::code)
                .contains("CONSTRAINT_REJECTED");
        assertThat(conclusion(outcome, "impedance", "n2, joint fit").measured()).isPresent();
    }

    @Test
    void aFreeSeriesSaysHowOftenNeighboursHelped() throws IOException {
        StudyOutcome outcome = run("free");
        assertThat(outcome.findings(SeriesResult.class)).hasSize(1);
        assertThat(outcome.findings(SeriesResult.class).getFirst().joint()).isEmpty();
        Results.Conclusion carried =
                conclusion(outcome, "impedance", "fits improved by a neighbour's values");
        assertThat(carried.measured()).isEqualTo(Optional.of(Measured.exact(0)));
        assertThat(carried.from()).hasSize(5);
    }

    @Test
    void aSeriesOfOneIsNoSeries() throws IOException {
        Path root = Path.of(System.getProperty("haven.root", ".")).toAbsolutePath();
        Files.copy(
                root.resolve("examples/ceramic-impedance/eis/s04147-150deg.txt"),
                folder.resolve("a-150deg.txt"));
        Files.writeString(
                folder.resolve("study.yaml"),
                """
                study: One
                measurements:
                  impedance:
                    technique: impedance
                    files: a-{temperature °C}deg.txt
                    circuit: p(R1,CPE1)-p(R2,CPE2)-CPE3
                    series: arrhenius
                """);
        StudyOutcome outcome =
                new StudyRun(StudyReader.read(folder), "test", Progress.SILENT).run();
        assertThat(conclusion(outcome, "impedance", PROBABILITY).measured()).isEmpty();
        assertThat(conclusion(outcome, "impedance", PROBABILITY).remarks())
                .extracting(Remark::text)
                .containsExactly(
                        "No joint fit of the series: a joint fit needs spectra at two or more"
                                + " temperatures.");
    }
}
