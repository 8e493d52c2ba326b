package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.study.StudyOutcome;
import science.haven.study.result.Results;
import science.haven.study.retention.RetentionResult;
import science.haven.transport.retention.RetentionLaw;

import java.io.IOException;

/// The example of a storage is what its generator makes, and Haven finds what it was made of.
class RetentionExampleTest {

    private static final ExampleFolder FOLDER = new ExampleFolder("retention");

    /// Relative uncertainty of the pellet's size, which all spectra share: the files were made for
    /// the nominal one, so it is taken out again.
    private static final double GEOMETRY = Math.hypot(2 * 0.02 / 10, 0.005 / 1);

    @Test
    void filesAreWhatTheGeneratorMakes() throws IOException {
        FOLDER.holds(RetentionExample.files());
    }

    @Test
    void findsTheTruth() throws IOException {
        StudyOutcome outcome = FOLDER.run();
        assertThat(outcome.results().failures()).isEmpty();
        RetentionResult moist = outcome.findings(RetentionResult.class).get(0);
        RetentionResult dry = outcome.findings(RetentionResult.class).get(1);
        assertThat(moist.points()).hasSize(RetentionExample.DAYS.size());
        assertThat(moist.retention().orElseThrow().laws().chosen().law())
                .isEqualTo(RetentionLaw.EXPONENTIAL);
        assertThat(dry.retention().orElseThrow().laws().chosen().law())
                .isEqualTo(RetentionLaw.LOGARITHMIC);
        Truth truth = new Truth();
        truth.compare(
                "moist air: first conductivity / S/cm",
                RetentionExample.FIRST / 100,
                own(moist, "conductivity at time 0"));
        truth.compare(
                "moist air: conductivity that stays / S/cm",
                RetentionExample.FLOOR / 100,
                own(moist, "conductivity that stays"));
        truth.compare(
                "moist air: time constant / d",
                RetentionExample.TAU_DAYS,
                measured(moist, "time constant"));
        truth.compare(
                "moist air: conductivity after 30 d / S/cm",
                RetentionExample.moist(30) / 100,
                own(moist, "conductivity after 30 d"));
        truth.compare(
                "moist air: share retained after 30 d",
                RetentionExample.moist(30) / RetentionExample.moist(0),
                measured(moist, "share retained after 30 d"));
        truth.compare(
                "glove box: conductivity after 30 d / S/cm",
                RetentionExample.dry(30),
                measured(dry, "conductivity after 30 d"));
        truth.compare(
                "glove box: share retained after 30 d",
                RetentionExample.dry(30) / RetentionExample.dry(0),
                measured(dry, "share retained after 30 d"));
        truth.write("retention");
        assertThat(moist.conclusions().getLast().remarks())
                .extracting(Remark::code)
                .contains("EXTRAPOLATED");
    }

    private static Measured own(RetentionResult result, String name) {
        Measured total = measured(result, name);
        double shared = GEOMETRY * total.value();
        double squares = total.uncertainty() * total.uncertainty() - shared * shared;
        return new Measured(total.value(), Math.sqrt(squares));
    }

    private static Measured measured(RetentionResult result, String name) {
        return result.conclusions().stream()
                .filter(conclusion -> conclusion.name().equals(name))
                .findFirst()
                .flatMap(Results.Conclusion::measured)
                .orElseThrow();
    }
}
