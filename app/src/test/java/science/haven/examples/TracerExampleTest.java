package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.quantity.Measured;
import science.haven.report.StudyReport;
import science.haven.study.StudyOutcome;
import science.haven.study.tracer.AnalysedTracer;
import science.haven.tracer.boundary.SeriesLaw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The example of tracer profiles is what its generator makes, and Haven finds the coefficients it
/// was made of.
class TracerExampleTest {

    private static final ExampleFolder FOLDER = new ExampleFolder("llto-tracer");

    private static StudyOutcome outcome;

    @BeforeAll
    static void run() throws IOException {
        FOLDER.holds(TracerExample.files());
        outcome = FOLDER.run();
    }

    private static Measured derived(String measurement, String name) {
        return outcome.analysed(AnalysedTracer.class, measurement)
                .getFirst()
                .result()
                .derived(name)
                .orElseThrow()
                .measured();
    }

    @Test
    void findsTheTruth() throws IOException {
        assertThat(outcome.results().failures()).isEmpty();
        Truth truth = new Truth();
        double effective =
                SeriesLaw.effective(
                        TracerExample.BULK, TracerExample.PERMEABILITY, TracerExample.GRAIN);
        truth.compare("D* in a grain / m²/s", TracerExample.BULK, derived("grain", "D*, bulk"));
        truth.compare("D* through the grains / m²/s", effective, derived("line", "D*, total"));
        truth.compare("D* after 16 days / m²/s", effective, derived("annealed", "D*, total"));
        truth.compare(
                "D_gb/δ in series / m/s",
                TracerExample.PERMEABILITY,
                derived("line", "D_gb/δ in series"));
        truth.compare(
                "D_gb/δ of three steps / m/s",
                TracerExample.PERMEABILITY,
                Truth.conclusion(outcome, "D_gb/δ"));
        truth.compare(
                "D_gb at δ = 0.5 nm / m²/s",
                TracerExample.BOUNDARY,
                Truth.conclusion(outcome, "D_gb"));
        truth.compare(
                "D_b in an image / m²/s",
                TracerExample.BULK,
                derived("image", "D_b of grains in the image"));
        truth.compare(
                "D_gb/δ in an image / m/s",
                TracerExample.PERMEABILITY,
                derived("image", "D_gb/δ in the image"));
        truth.write("example-llto-tracer");
    }

    @Test
    void theReportShowsProfilesAndSteps(@TempDir Path folder) throws IOException {
        StudyReport.write(outcome, folder);
        assertThat(folder.resolve("figures/grain-01-profile.svg")).exists();
        assertThat(folder.resolve("figures/boundaries-01-boundaries.svg")).exists();
        assertThat(folder.resolve("figures/image-01-image.svg")).exists();
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("All grain boundaries of boundaries together", "continuity of the flux");
    }
}
