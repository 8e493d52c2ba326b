package science.haven.lineshape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.lineshape.pulse.FinitePulse;
import science.haven.lineshape.pulse.Pulsed;
import science.haven.lineshape.pulse.PulsedEcho;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.Pattern;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.Nuclide;

import java.util.Arrays;
import java.util.Set;

class PulsedPatternTest {

    private static final Nuclide LITHIUM = Nuclide.of("7Li").orElseThrow();
    private static final QuadrupolarCoupling COUPLING = QuadrupolarCoupling.of(180e3, 0.3);
    private static final Site SITE = Site.of(LITHIUM, ShiftTensor.isotropic(3e-6), COUPLING);
    private static final Broadening BLUR = new Broadening(3000, 0);

    private static Experiment experiment(Excitation excitation) {
        // So strong a field that the second order has no say.
        return new Experiment(
                1e12, new Spinning.Static(), excitation, new FrequencyAxis(3e6 - 150e3, 300, 1001));
    }

    private static double area(double[] bins) {
        return Arrays.stream(bins).sum();
    }

    @Test
    void aShortPulseGivesThePatternOfAllTransitions() {
        Pattern pulsed =
                PulsedPattern.of(
                        new FinitePulse(100e6, 2.5e-9),
                        SITE,
                        BLUR,
                        experiment(new Excitation.Central()));
        Pattern hard =
                new LineShapes()
                        .pattern(
                                SITE,
                                BLUR,
                                experiment(new Excitation.HardPulse()),
                                new Sampling.Automatic(1e-5),
                                Set.of());
        double highest = Arrays.stream(hard.intensity()).max().orElseThrow();
        for (int i = 0; i < 1001; i++) {
            assertThat(pulsed.intensity()[i])
                    .isCloseTo(hard.intensity()[i], within(4e-3 * highest));
        }
    }

    @Test
    void theAreaIsThatOfTheMeanWeights() {
        for (Pulsed pulse :
                new Pulsed[] {
                    new FinitePulse(60e3, 3e-6),
                    new PulsedEcho(PulsedEcho.Kind.SOLID, 60e3, 4e-6, 4e-6),
                    new PulsedEcho(PulsedEcho.Kind.HAHN, 60e3, 4e-6, 8e-6)
                }) {
            Pattern pattern =
                    PulsedPattern.of(pulse, SITE, BLUR, experiment(new Excitation.HardPulse()));
            double means =
                    pulse.excitation(1.5, COUPLING).chosen().stream()
                            .mapToDouble(Excitation.Weighted::weight)
                            .sum();
            assertThat(area(pattern.intensity())).isCloseTo(means, within(2e-4));
        }
    }

    /// The horns of the satellites lie at half of the greatest splitting, their feet at all of it.
    @Test
    void satellitesLoseTheirOuterParts() {
        Pulsed pulse = new FinitePulse(60e3, 4e-6);
        Pattern exact = PulsedPattern.of(pulse, SITE, BLUR, experiment(new Excitation.HardPulse()));
        Pattern mean =
                new LineShapes()
                        .pattern(
                                SITE,
                                BLUR,
                                experiment(pulse.excitation(1.5, COUPLING)),
                                new Sampling.Automatic(1e-4),
                                Set.of());
        int foot = 500 + (int) (85e3 / 300);
        int horn = 500 + (int) (31e3 / 300);
        double outer = exact.intensity()[foot] / mean.intensity()[foot];
        double inner = exact.intensity()[horn] / mean.intensity()[horn];
        assertThat(inner).isGreaterThan(1.03);
        assertThat(outer).isLessThan(0.7);
    }

    @Test
    void saysWhatItCannotTake() {
        Pulsed pulse = new FinitePulse(60e3, 3e-6);
        Experiment rest = experiment(new Excitation.HardPulse());
        Site skewed = Site.of(LITHIUM, new ShiftTensor(0, 1e-5, 0, EulerAngles.NONE), COUPLING);
        assertThatThrownBy(() -> PulsedPattern.of(pulse, skewed, BLUR, rest))
                .hasMessageContaining("site must have an isotropic shift");
        Site bare = Site.of(LITHIUM, ShiftTensor.isotropic(0));
        assertThatThrownBy(() -> PulsedPattern.of(pulse, bare, BLUR, rest))
                .hasMessage("site must have a quadrupolar coupling");
        Experiment spun =
                new Experiment(
                        1e8,
                        new Spinning.Infinite(Spinning.MAGIC_ANGLE),
                        new Excitation.HardPulse(),
                        rest.axis());
        assertThatThrownBy(() -> PulsedPattern.of(pulse, SITE, BLUR, spun))
                .hasMessage("experiment must be at rest");
    }
}
