package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import science.haven.quantity.Measured;
import science.haven.spectrum.peak.shape.Voigt;
import science.haven.study.StudyOutcome;
import science.haven.study.relaxation.recovery.AnalysedRecovery;

import java.io.IOException;

/// The example of a titanate is what its generator makes, Haven finds what it was made of, and what
/// that says of a printed diffusion coefficient.
class LithiumLanthanumTitanateExampleTest {

    private static final ExampleFolder FOLDER = new ExampleFolder("llto-relaxation");

    /// Temperature for which the publication gives a diffusion coefficient, in K.
    private static final double PRINTED_AT = 333;

    private static StudyOutcome outcome;

    @BeforeAll
    static void run() throws IOException {
        FOLDER.holds(LithiumLanthanumTitanateExample.files());
        outcome = FOLDER.run();
    }

    @Test
    void findsTheMotion() throws IOException {
        assertThat(outcome.results().failures()).isEmpty();
        KnownMotion motion = LithiumLanthanumTitanateExample.MOTION;
        Truth truth = new Truth();
        truth.compare("Eₐ / eV", motion.barrier(), value("activation energy"));
        truth.compare("τ₀ / s", motion.prefactor(), value("pre-exponential factor of the time"));
        truth.compare("coupling C / s⁻²", motion.coupling().strength(), value("coupling C of 7Li"));
        truth.compare("jump rate at 298 K / s⁻¹", 1 / motion.tau(298), value("jump rate at 298 K"));
        truth.compare("D at 333 K / cm²/s", diffusion(), value("D from NMR at 333 K"));
        truth.write("example-llto-relaxation");
    }

    /// The same jumps, seen six decades slower: the line narrows by them.
    @Test
    void theLineNarrowsByTheSameJumps() throws IOException {
        KnownMotion motion = LithiumLanthanumTitanateExample.MOTION;
        Truth truth = new Truth();
        truth.compare("Eₐ / eV", motion.barrier(), value("activation energy of the narrowing"));
        truth.compare(
                "τ₀ / s", motion.prefactor(), value("pre-exponential factor of the narrowing"));
        truth.compare(
                "rigid width / kHz",
                Voigt.width(
                                LithiumLanthanumTitanateExample.RIGID,
                                LithiumLanthanumTitanateExample.RESIDUAL)
                        / 1e3,
                value("width of the rigid lattice"));
        truth.write("example-llto-narrowing");
        double kelvin = value("inflection of narrowing").value();
        assertThat(value("jump rate at the inflection").value() * motion.tau(kelvin))
                .isCloseTo(1, within(0.08));
        assertThat(value("residual width").value() * 1e3)
                .isCloseTo(LithiumLanthanumTitanateExample.RESIDUAL, withinPercentage(3));
    }

    /// What the processing does to noise is in the uncertainties: the points scatter as they say.
    @Test
    void pointsScatterAsTheirErrorsSay() {
        double ratio =
                outcome.analysed(AnalysedRecovery.class, "T1").stream()
                        .map(recovery -> recovery.result().quality().orElseThrow())
                        .mapToDouble(q -> q.misfit() / q.noise().orElseThrow())
                        .average()
                        .orElseThrow();
        assertThat(ratio).isBetween(0.8, 1.15);
    }

    @Test
    void theNumbersInPrintDoNotGiveThePrintedDiffusionCoefficient() {
        assertThat(diffusion()).isCloseTo(3.858e-7, withinPercentage(0.1));
        assertThat(diffusion() / 1.28e-7).isCloseTo(3.014, within(0.005));
        Measured found = value("D from NMR at 333 K");
        assertThat(found.value() - 1.28e-7).isGreaterThan(10 * found.uncertainty());
    }

    private static double diffusion() {
        double jump = LithiumLanthanumTitanateExample.JUMP;
        double tau = LithiumLanthanumTitanateExample.MOTION.tau(PRINTED_AT);
        return 1e4 * jump * jump / (6 * tau);
    }

    private static Measured value(String name) {
        return Truth.conclusion(outcome, name);
    }
}
