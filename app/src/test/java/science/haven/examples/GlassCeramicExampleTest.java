package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import science.haven.study.StudyOutcome;
import science.haven.study.relaxation.AnalysedRecovery;
import science.haven.study.relaxation.PhasesResult;

import java.io.IOException;

/// The example of a glass ceramic is what its generator makes, and Haven finds what it was made of.
class GlassCeramicExampleTest {

    private static final ExampleFolder FOLDER = new ExampleFolder("nasicon-relaxation");

    private static StudyOutcome outcome;

    @BeforeAll
    static void run() throws IOException {
        FOLDER.holds(GlassCeramicExample.files());
        outcome = FOLDER.run();
    }

    @Test
    void findsThePhasesAndTheMotionOfTheFirst() throws IOException {
        assertThat(outcome.results().failures()).isEmpty();
        KnownMotion motion = GlassCeramicExample.MOTION;
        Truth truth = new Truth();
        truth.compare(
                "share of NaSICON",
                GlassCeramicExample.SHARE,
                Truth.conclusion(outcome, "share of phase 1"));
        truth.compare("Eₐ / eV", motion.barrier(), Truth.conclusion(outcome, "activation energy"));
        truth.compare(
                "τ₀ / s",
                motion.prefactor(),
                Truth.conclusion(outcome, "pre-exponential factor of the time"));
        truth.compare(
                "jump rate at 25 °C / s⁻¹",
                1 / motion.tau(298.15),
                Truth.conclusion(outcome, "jump rate at 25 °C"));
        truth.write("example-nasicon-relaxation");
    }

    @Test
    void allTemperaturesShareTheFractions() {
        assertThat(outcome.findings(PhasesResult.class, "T1").getFirst().fit()).isPresent();
        assertThat(outcome.analysed(AnalysedRecovery.class, "T1"))
                .extracting(r -> r.result().derived("share, phase 1").orElseThrow().measured())
                .hasSize(11)
                .containsOnly(Truth.conclusion(outcome, "share of phase 1"));
    }
}
