package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.study.StudyOutcome;
import science.haven.study.polarisation.AnalysedTransient;
import science.haven.study.result.FileResult;
import science.haven.study.result.Value;

import java.io.IOException;
import java.util.List;

/// The example of a DC polarisation is what its generator makes, and Haven finds what it was made
/// of.
class DcPolarisationExampleTest {

    private static final ExampleFolder FOLDER = new ExampleFolder("dc-polarisation");

    @Test
    void filesAreWhatTheGeneratorMakes() throws IOException {
        FOLDER.holds(DcPolarisationExample.files());
    }

    @Test
    void findsTheTruth() throws IOException {
        StudyOutcome outcome = FOLDER.run();
        assertThat(outcome.results().failures()).isEmpty();
        List<FileResult> steps = outcome.results().measurements().get(1).results();
        assertThat(steps).hasSize(2);
        Truth truth = new Truth();
        compare(truth, DcPolarisationExample.COLD, steps.get(0));
        compare(truth, DcPolarisationExample.WARM, steps.get(1));
        truth.write("dc-polarisation");
        assertThat(outcome.analysed(AnalysedTransient.class, "polarisation")).hasSize(2);
        assertThat(steps.get(0).remarks())
                .extracting(Remark::code)
                .doesNotContain("BEYOND_OHMIC_REGIME", "STEADY_STATE_NOT_REACHED");
    }

    private static void compare(Truth truth, DcPolarisationExample.At at, FileResult found) {
        String where = ", %.0f °C".formatted(at.celsius());
        assertThat(found.model()).isEqualTo("diffusion against blocked ends");
        truth.compare(
                "steady current" + where + " / nA",
                1e9 * at.steadyCurrent(),
                own(found, "steady current").scaled(1e9));
        truth.compare(
                "electronic conductivity" + where + " / S/cm",
                at.electronic() / 100,
                own(found, "electronic conductivity").scaled(0.01));
        truth.compare("time constant" + where + " / s", at.tau(), own(found, "time constant"));
        truth.compare(
                "transference number" + where,
                1 - at.electronic() / at.total(),
                own(found, "transference number"));
    }

    /// Without the part of the geometry: the files were made for the pellet's nominal size.
    private static Measured own(FileResult result, String name) {
        Value value = result.derived(name).orElseThrow();
        return new Measured(
                value.measured().value(),
                value.statistical().orElse(value.measured().uncertainty()));
    }
}
