package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.study.StudyOutcome;
import science.haven.study.result.FileResult;

import java.io.IOException;
import java.util.List;

/// Couplings over temperature from raw signals that a plain sum over orientations made.
class PerovskiteQuadrupoleExampleTest {

    private static final ExampleFolder FOLDER = new ExampleFolder("llto-quadrupole");

    @Test
    void findsTheCouplings() throws IOException {
        FOLDER.holds(PerovskiteQuadrupoleExample.files());
        StudyOutcome outcome = FOLDER.run();
        assertThat(outcome.results().failures()).isEmpty();
        List<FileResult> spectra = outcome.results().measurements().getFirst().results();
        Truth truth = new Truth();
        for (int i = 0; i < spectra.size(); i++) {
            String at = ", %.0f K".formatted(PerovskiteQuadrupoleExample.KELVIN[i]);
            double kelvin = PerovskiteQuadrupoleExample.KELVIN[i];
            truth.compare(
                    "C_Q / kHz" + at,
                    PerovskiteQuadrupoleExample.coupling(kelvin) / 1e3,
                    spectra.get(i).parameter("C_Q1").orElseThrow().measured().scaled(1e-3));
            truth.compare(
                    "η" + at,
                    PerovskiteQuadrupoleExample.ASYMMETRY,
                    spectra.get(i).parameter("η1").orElseThrow().measured());
        }
        truth.write("example-llto-quadrupole");
    }
}
