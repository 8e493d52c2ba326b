package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Measured;
import science.haven.study.StudyOutcome;
import science.haven.study.diffusion.DiffusionMap;
import science.haven.study.diffusion.Way;
import science.haven.study.result.Results;

import java.io.IOException;
import java.util.List;

/// All methods on one perovskite: what each saw, and the Haven ratios between them.
class PerovskiteExampleTest {

    private static final ExampleFolder FOLDER = new ExampleFolder("llto");

    @Test
    void filesAreWhatTheGeneratorMakes() throws IOException {
        FOLDER.holds(PerovskiteImpedanceExample.files());
    }

    @Test
    void grainsHaveARatioOfOneAndBoundariesOfAQuarter() throws IOException {
        StudyOutcome outcome = FOLDER.run();
        assertThat(outcome.results().failures()).isEmpty();
        Truth truth = new Truth();
        List<Results.Conclusion> conclusions =
                outcome.findings(DiffusionMap.class).getFirst().conclusions();
        for (Results.Conclusion ratio : conclusions) {
            if (ratio.name().startsWith("Haven ratio at") && ratio.of().endsWith("bulk")) {
                compare(truth, ratio, PerovskiteImpedanceExample.HAVEN_OF_GRAINS);
            }
            if (ratio.name().startsWith("Haven ratio of grain boundaries")) {
                compare(truth, ratio, PerovskiteImpedanceExample.HAVEN_OF_BOUNDARIES);
            }
        }
        truth.write("llto-haven");
        assertThat(conclusions)
                .extracting(Results.Conclusion::name)
                .contains("Haven ratio of grain boundaries at 295 K");
        assertThat(outcome.findings(DiffusionMap.class).getFirst().lines())
                .extracting(line -> line.series().way())
                .contains(Way.CONDUCTIVITY, Way.FIELD_GRADIENT, Way.TRACER, Way.RELAXATION);
    }

    private static void compare(Truth truth, Results.Conclusion ratio, double expected) {
        Measured found = ratio.measured().orElseThrow();
        truth.compare(ratio.of() + ", " + ratio.name(), expected, found);
        assertThat(found.value()).isCloseTo(expected, within(0.15 * expected));
    }
}
