package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import science.haven.motion.SpectralDensity;
import science.haven.quantity.Measured;
import science.haven.relaxation.coupling.Coupling;
import science.haven.relaxation.coupling.Interaction;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateMaximum;
import science.haven.relaxation.rates.RatePoint;
import science.haven.study.StudyOutcome;
import science.haven.study.relaxation.recovery.AnalysedRecovery;

import java.io.IOException;

/// The example of a milled glass is what its generator makes, and Haven finds what it was made of.
class ChlorotantalateExampleTest {

    private static final ExampleFolder FOLDER = new ExampleFolder("na2o-natacl6-relaxation");

    private static StudyOutcome outcome;

    @BeforeAll
    static void run() throws IOException {
        FOLDER.holds(ChlorotantalateExample.files());
        outcome = FOLDER.run();
    }

    @Test
    void findsThePhasesAndTheMotion() throws IOException {
        assertThat(outcome.results().failures()).isEmpty();
        Truth truth = new Truth();
        double product =
                1
                        / ChlorotantalateExample.MOTION.rate(
                                ChlorotantalateExample.at(
                                        ChlorotantalateExample.FIELD, ChlorotantalateExample.ROOM));
        KnownMotion motion = ChlorotantalateExample.MOTION;
        truth.compare("T₁ of the product / s", product, time("NTOC", "T₁"));
        truth.compare(
                "T₁ of the salt / s", ChlorotantalateExample.SALT, time("NaCl", "T₁, phase 2"));
        truth.compare("T₁ of the oxide / s", ChlorotantalateExample.OXIDE, time("Na2O", "T₁"));
        truth.compare("Eₐ / eV", motion.barrier(), conclusion("activation energy"));
        truth.compare(
                "τ₀ / s", motion.prefactor(), conclusion("pre-exponential factor of the time"));
        truth.compare(
                "C_Q / kHz",
                ChlorotantalateExample.COUPLING / 1e3,
                conclusion("fluctuating C_Q of 23Na"));
        truth.compare(
                "jump rate at 25 °C / s⁻¹",
                1 / motion.tau(ChlorotantalateExample.ROOM),
                conclusion("jump rate at 25 °C"));
        double width =
                motion.exact(
                                ChlorotantalateExample.at(
                                        ChlorotantalateExample.FIELD, ChlorotantalateExample.ROOM))
                        .centralWidth();
        truth.compare(
                "line width by the motion at 132.294 MHz / Hz",
                width,
                conclusion("line width of 23Na by this motion alone at 132.29 MHz, 25 °C"));
        truth.write("example-na2o-natacl6-relaxation");
    }

    /// One exponential, which few points alone prefer, would lie up to a fifth below.
    @Test
    void ratesAtTheLowerFieldScatterAsTheirUncertaintiesSay() {
        double squares = 0;
        int count = 0;
        for (AnalysedRecovery one : outcome.analysed(AnalysedRecovery.class, "NTOC at 79.39 MHz")) {
            RatePoint point = one.point().orElseThrow();
            double truth =
                    ChlorotantalateExample.MOTION.rate(
                            ChlorotantalateExample.at(
                                    ChlorotantalateExample.LOWER_FIELD, point.temperature()));
            double pull = (point.rate().value() - truth) / point.rate().uncertainty();
            squares += pull * pull;
            count++;
        }
        assertThat(count).isEqualTo(13);
        assertThat(Math.sqrt(squares / count)).isBetween(0.5, 1.4);
    }

    @Test
    void theCouplingIsAtLeastWhatTheGreatestRateTakes() {
        Measured least = conclusion("least fluctuating C_Q of 23Na");
        double truth = ChlorotantalateExample.COUPLING / 1e3;
        assertThat(least.value()).isBetween(0.9 * truth, truth + 2 * least.uncertainty());
        assertThat(outcome.results().conclusions())
                .anyMatch(
                        c ->
                                c.remarks().stream()
                                        .anyMatch(r -> r.code().equals("MAXIMUM_NOT_COVERED")));
    }

    /// At room temperature and 132.294 MHz alone, where T₁ = 1.2 ms and 7.3 ms are printed.
    @Test
    void printedTimesBoundTheCoupling() {
        Observation at =
                ChlorotantalateExample.at(
                        ChlorotantalateExample.FIELD, ChlorotantalateExample.ROOM);
        RateMaximum maximum =
                RateMaximum.of(at, new Interaction.Quadrupolar(), new SpectralDensity.Lorentzian())
                        .orElseThrow();
        assertThat(Coupling.quadrupolarCoupling(1.5, maximum.leastStrength(1 / 0.0012)))
                .isCloseTo(784_590, withinPercentage(0.01));
        assertThat(Coupling.quadrupolarCoupling(1.5, maximum.leastStrength(1 / 0.0073)))
                .isCloseTo(318_100, withinPercentage(0.01));
    }

    private static Measured conclusion(String name) {
        return Truth.conclusion(outcome, name);
    }

    private static Measured time(String measurement, String name) {
        return outcome.analysed(AnalysedRecovery.class, measurement)
                .getFirst()
                .result()
                .derived(name)
                .orElseThrow()
                .measured();
    }
}
