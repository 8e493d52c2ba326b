package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import science.haven.quantity.Measured;
import science.haven.relaxation.coupling.Coupling;
import science.haven.study.StudyOutcome;

import java.io.IOException;

/// The example of three motions is what its generator makes, and Haven finds what it was made of.
class RoadmapRelaxationExampleTest {

    private static final ExampleFolder FOLDER = new ExampleFolder("roadmap-relaxation");

    private static StudyOutcome outcome;

    @BeforeAll
    static void run() throws IOException {
        FOLDER.holds(RoadmapRelaxationExample.files());
        outcome = FOLDER.run();
    }

    @Test
    void findsTheMotions() throws IOException {
        assertThat(outcome.results().failures()).isEmpty();
        Truth truth = new Truth();
        for (int k = 0; k < RoadmapRelaxationExample.MOTIONS.size(); k++) {
            KnownMotion motion = RoadmapRelaxationExample.MOTIONS.get(k);
            String of = " of motion " + (k + 1);
            truth.compare("Eₐ / eV" + of, motion.barrier(), value("activation energy" + of));
            truth.compare(
                    "τ₀ / s" + of,
                    motion.prefactor(),
                    value("pre-exponential factor of the time" + of));
            truth.compare(
                    "C_Q / kHz" + of,
                    Coupling.quadrupolarCoupling(1.5, motion.coupling().strength()) / 1e3,
                    value("fluctuating C_Q of 7Li, motion " + (k + 1)));
            truth.compare(
                    "jump rate at 25 °C / s⁻¹" + of,
                    1 / motion.tau(298.15),
                    value("jump rate" + of + " at 25 °C"));
        }
        truth.compare(
                "background / s⁻¹·K⁻¹",
                RoadmapRelaxationExample.BACKGROUND,
                value("background of R₁, 7Li"));
        truth.write("example-roadmap-relaxation");
    }

    private static Measured value(String name) {
        return Truth.conclusion(outcome, name);
    }
}
