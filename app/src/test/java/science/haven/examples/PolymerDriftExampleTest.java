package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.report.StudyReport;
import science.haven.study.StudyOutcome;
import science.haven.study.imaging.AnalysedProfile;
import science.haven.study.result.Results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Anions drifting in a polymer electrolyte: from the instrument's files to the published velocity.
class PolymerDriftExampleTest {

    /// Mean, lowest and highest drift velocity as published, in µm/h.
    private static final double[] PUBLISHED = {-290.5, -385.4, -36.6};

    private static StudyOutcome outcome;

    @BeforeAll
    static void run() throws IOException {
        outcome = new ExampleFolder("polymer-drift-mri").run();
    }

    @Test
    void velocitiesAreThePublishedOnes() {
        List<Results.Conclusion> found = outcome.results().conclusions();
        assertThat(found)
                .extracting(Results.Conclusion::name)
                .containsExactly(
                        "mean drift velocity", "lowest drift velocity", "highest drift velocity");
        for (int k = 0; k < PUBLISHED.length; k++) {
            assertThat(measured(found, k).value()).isCloseTo(PUBLISHED[k], withinPercentage(5));
            assertThat(measured(found, k).uncertainty()).isPositive();
        }
    }

    private static Measured measured(List<Results.Conclusion> found, int k) {
        return found.get(k).measured().orElseThrow();
    }

    @Test
    void everyFileIsAResult() {
        assertThat(outcome.complete()).isTrue();
        assertThat(outcome.analysed(AnalysedProfile.class, "19F")).hasSize(46);
        assertThat(outcome.results().measurements().getFirst().results())
                .extracting(result -> result.source().file())
                .hasSize(47)
                .contains("voltage.tsv");
    }

    @Test
    void saysWhatTheVelocityRestsOn() {
        assertThat(outcome.results().conclusions().getFirst().remarks())
                .extracting(Remark::code)
                .contains(
                        "WHOLE_VOLTAGE_IN_OBJECT",
                        "MOBILITY_FROM_DIFFUSION",
                        "DIFFUSION_TAKEN_AS_EXACT",
                        "FLUX_THROUGH_ELECTRODE");
    }

    @Test
    void reportHasTheSurface(@TempDir Path folder) throws IOException {
        StudyReport.write(outcome, folder);
        assertThat(Files.readString(folder.resolve(StudyReport.PAGE)))
                .contains("Drift velocity of the ion", "Smooth concentration profiles", "−350");
        assertThat(folder.resolve("figures/19F-drift.svg")).exists();
        assertThat(folder.resolve("figures/19F-profiles.pdf")).exists();
        assertThat(Files.readAllLines(folder.resolve("tables/19F-drift.csv")))
                .hasSize(1 + 46 * 66)
                .first()
                .isEqualTo("t / s,x / m,c / (mol/m³),v / (m/s),u(v) / (m/s)");
    }
}
