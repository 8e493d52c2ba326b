package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Measured;
import science.haven.study.StudyOutcome;
import science.haven.study.result.FileResult;

import java.io.IOException;
import java.util.List;

/// Salt, crystal and glass in one spectrum, from raw signals that plain sums made.
class ChlorotantalateShapesExampleTest {

    private static final ExampleFolder FOLDER = new ExampleFolder("na2o-natacl6-lineshape");

    @Test
    void findsTheMixtures() throws IOException {
        FOLDER.holds(ChlorotantalateShapesExample.files());
        StudyOutcome outcome = FOLDER.run();
        assertThat(outcome.results().failures()).isEmpty();
        Truth truth = new Truth();
        List<FileResult> heated = outcome.results().measurements().getFirst().results();
        for (int i = 0; i < heated.size(); i++) {
            double kelvin = ChlorotantalateShapesExample.KELVIN[i];
            String at = ", %.0f K".formatted(kelvin);
            double salt = ChlorotantalateShapesExample.salt(kelvin);
            truth.compare("share of the salt" + at, salt, value(heated.get(i), "share 2"));
            truth.compare(
                    "s of the glass / kHz" + at,
                    ChlorotantalateShapesExample.WIDTH / 1e3,
                    value(heated.get(i), "s1").scaled(1e-3));
        }
        List<FileResult> fields = outcome.results().measurements().get(1).results();
        for (int f = 0; f < fields.size(); f++) {
            truth.compare(
                    "share of the crystal, %s MHz"
                            .formatted(ChlorotantalateShapesExample.MEGAHERTZ[f]),
                    ChlorotantalateShapesExample.CRYSTAL[f],
                    value(fields.get(f), "share 1"));
        }
        joint(outcome, truth, "C_Q1", ChlorotantalateShapesExample.COUPLING / 1e3);
        joint(outcome, truth, "η1", ChlorotantalateShapesExample.ASYMMETRY);
        joint(outcome, truth, "δ1", ChlorotantalateShapesExample.CRYSTAL_SHIFT);
        joint(outcome, truth, "s2", ChlorotantalateShapesExample.WIDTH / 1e3);
        joint(outcome, truth, "δ2", ChlorotantalateShapesExample.GLASS_SHIFT);
        joint(outcome, truth, "σ_δ2", ChlorotantalateShapesExample.SHIFT_WIDTH);
        truth.write("example-na2o-natacl6-lineshape");
    }

    private static Measured value(FileResult result, String name) {
        return result.parameter(name).orElseThrow().measured();
    }

    private static void joint(StudyOutcome outcome, Truth truth, String name, double value) {
        truth.compare(name + ", both fields", value, Truth.conclusion(outcome, name));
    }
}
