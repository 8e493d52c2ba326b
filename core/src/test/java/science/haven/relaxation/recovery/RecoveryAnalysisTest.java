package science.haven.relaxation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.math.CounterRandom;
import science.haven.quantity.Remark;
import science.haven.relaxation.recovery.spin.Line;
import science.haven.relaxation.recovery.spin.Mechanism;
import science.haven.relaxation.recovery.spin.Observation;
import science.haven.relaxation.recovery.spin.Preparation;
import science.haven.relaxation.recovery.spin.RecoveryModes;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Laws are recognised and their numbers found from made-up points, without start values.
class RecoveryAnalysisTest {

    private static final double[] DELAYS = logarithmic(24, 1e-4, 10);

    @Test
    void monoexponentialInversionRecovery() {
        RecoveryFit fit = fit(t -> 1000 * (1 - 1.9 * Math.exp(-t / 0.3)), RecoveryKind.INVERSION);
        assertThat(fit.law()).isEqualTo(new RecoveryLaw.Exponentials(1));
        assertThat(fit.components().getFirst().time().value()).isCloseTo(0.3, within(0.005));
        assertThat(fit.end().value()).isCloseTo(1000, within(5.0));
        assertThat(fit.efficiency().orElseThrow().value()).isCloseTo(0.9, within(0.01));
    }

    @Test
    void twoPhasesWithTheirFractions() {
        RecoveryFit fit =
                fit(
                        t -> 1 - 0.4 * Math.exp(-t / 0.01) - 0.6 * Math.exp(-t / 0.5),
                        RecoveryKind.SATURATION);
        assertThat(fit.law()).isEqualTo(new RecoveryLaw.Exponentials(2));
        assertThat(fit.components()).hasSize(2);
        RecoveryComponent fast = fit.components().getFirst();
        assertThat(fast.weight().value()).isCloseTo(0.4, within(0.02));
        assertThat(fast.time().value()).isCloseTo(0.01, within(0.001));
        assertThat(codes(fit)).contains("PHASES_NOT_PROVEN");
    }

    @Test
    void threePhases() {
        RecoveryFit fit =
                fit(
                        t ->
                                0.3 * Math.exp(-t / 0.001)
                                        + 0.3 * Math.exp(-t / 0.03)
                                        + 0.4 * Math.exp(-t),
                        RecoveryKind.SPIN_LOCK);
        assertThat(fit.law()).isEqualTo(new RecoveryLaw.Exponentials(3));
        assertThat(fit.components())
                .extracting(c -> c.time().value() > 0.5)
                .containsExactly(false, false, true);
    }

    @Test
    void stretchedExponentialWithItsMeanTime() {
        RecoveryFit fit =
                fit(t -> 1 - 2 * Math.exp(-Math.pow(t / 0.1, 0.5)), RecoveryKind.INVERSION);
        assertThat(fit.law()).isEqualTo(new RecoveryLaw.Stretched());
        assertThat(fit.components().getFirst().time().value()).isCloseTo(0.1, within(0.005));
        assertThat(fit.meanTime().orElseThrow().value()).isCloseTo(0.2, within(0.02));
    }

    @Test
    void theMeanTimeOfAStretchedExponentialIsFarBeyondItsTime() {
        assertThat(RecoveryLaw.Stretched.meanTime(0.27)).isCloseTo(15.5138, within(5e-5));
        assertThat(RecoveryLaw.Stretched.meanTime(1)).isCloseTo(1, within(1e-12));
    }

    /// One phase whose central line overshoots an exponential: its two exponentials have opposite
    /// signs, which no sum of phases has.
    @Test
    void centralLineAfterStrongPulse() {
        Observation observation = new Observation(1.5, Line.CENTRAL, Preparation.NON_SELECTIVE);
        RecoveryModes modes = RecoveryModes.of(observation, Mechanism.QUADRUPOLAR, 0.25);
        RecoveryFit fit = fit(t -> 1 - 2 * modes.at(t / 0.2), RecoveryKind.INVERSION, observation);
        assertThat(fit.law())
                .isEqualTo(new RecoveryLaw.OnePhase(observation, Mechanism.QUADRUPOLAR));
        assertThat(fit.components().getFirst().time().value()).isCloseTo(0.2, within(0.01));
    }

    @Test
    void magneticRelaxationOfCentralLineIsNotThreePhases() {
        Observation observation = new Observation(2.5, Line.CENTRAL, Preparation.SELECTIVE);
        RecoveryModes modes = RecoveryModes.of(observation, Mechanism.MAGNETIC, 1);
        RecoveryFit fit = fit(t -> 1 - modes.at(t / 2), RecoveryKind.SATURATION, observation);
        assertThat(fit.law()).isEqualTo(new RecoveryLaw.OnePhase(observation, Mechanism.MAGNETIC));
        assertThat(fit.components()).hasSize(1);
        assertThat(fit.components().getFirst().time().value()).isCloseTo(2, within(0.05));
    }

    @Test
    void satellitesAndCentralLineOfTransverseDecay() {
        RecoveryFit fit =
                single(
                        t -> 0.4 * Math.exp(-t / 0.1) + 0.6 * Math.exp(-t / 0.01) + 0.02,
                        RecoveryKind.ECHO,
                        RecoveryOptions.only(new RecoveryLaw.TransverseThreeHalves()));
        assertThat(fit.components().getFirst().time().value()).isCloseTo(0.1, within(0.005));
        assertThat(fit.chosen().fit().estimate("gamma").measured().value())
                .isCloseTo(10, within(0.6));
    }

    /// Pulses of 60° that follow each other: the steady state of Ernst.
    @Test
    void progressiveSaturationWithSmallPulses() {
        double q = Math.cos(Math.PI / 3);
        DoubleUnaryOperator steady =
                t -> {
                    double e = Math.exp(-t / 0.2);
                    return (1 - e) / (1 - q * e);
                };
        RecoveryFit right =
                single(
                        steady,
                        RecoveryKind.PROGRESSIVE_SATURATION,
                        RecoveryOptions.only(new RecoveryLaw.Exponentials(1))
                                .withFlipAngle(Math.PI / 3));
        assertThat(right.components().getFirst().time().value()).isCloseTo(0.2, within(0.004));
    }

    @Test
    void badPointIsNamedAndKept() {
        double[] intensity = noisy(t -> 1 - Math.exp(-t / 0.3), 0.005);
        intensity[15] += 0.2;
        RecoveryFit fit = fitted(intensity, RecoveryKind.SATURATION, RecoveryOptions.DEFAULT);
        assertThat(fit.law()).isEqualTo(new RecoveryLaw.Exponentials(1));
        assertThat(fit.data().size()).isEqualTo(24);
        RecoveryRemark.BadPoint bad = only(fit, RecoveryRemark.BadPoint.class);
        assertThat(bad.index()).isEqualTo(15);
        assertThat(bad.delay()).isEqualTo(DELAYS[15]);
        assertThat(bad.timeWithout()).isCloseTo(0.3, within(0.01));
        assertThat(bad.text()).contains("Point 16 (delay ");
    }

    @Test
    void magnitudesGetTheirSignsBack() {
        RecoveryFit fit = fit(t -> Math.abs(1 - 1.95 * Math.exp(-t / 0.3)), RecoveryKind.INVERSION);
        assertThat(fit.law()).isEqualTo(new RecoveryLaw.Exponentials(1));
        assertThat(fit.components().getFirst().time().value()).isCloseTo(0.3, within(0.01));
        RecoveryRemark.Magnitudes magnitudes = only(fit, RecoveryRemark.Magnitudes.class);
        assertThat(magnitudes.delay()).isCloseTo(0.2, within(0.06));
    }

    @Test
    void shortDelaysLeaveTheEndOpen() {
        RecoveryFit fit = fit(t -> 1 - 2 * Math.exp(-t / 8), RecoveryKind.INVERSION);
        assertThat(only(fit, RecoveryRemark.EndNotReached.class).left())
                .isCloseTo(0.28, within(0.1));
    }

    @Test
    void saturationThatIsOverBeforeTheFirstDelayLosesItsStart() {
        double[] late = logarithmic(16, 0.1, 10);
        double[] y = Arrays.stream(late).map(t -> 1 - Math.exp(-t / 0.08)).toArray();
        RecoveryData data = new RecoveryData(late, y, RecoveryKind.SATURATION);
        RecoveryFit fit = (RecoveryFit) RecoveryAnalysis.fit(data, RecoveryOptions.DEFAULT);
        assertThat(codes(fit)).contains("START_NOT_SEEN");
    }

    @Test
    void incompleteSaturationIsSaidWithWhatAForcedStartWouldGive() {
        RecoveryFit fit = fit(t -> 1 - 0.8 * Math.exp(-t / 0.3), RecoveryKind.SATURATION);
        RecoveryRemark.StartNotIdeal remark = only(fit, RecoveryRemark.StartNotIdeal.class);
        assertThat(remark.share()).isCloseTo(0.2, within(0.01));
        assertThat(remark.forced()).isLessThan(0.25);
        assertThat(remark.misfit()).isGreaterThan(5);
    }

    @Test
    void noiseIsNotARelaxation() {
        RecoveryFit fit = fit(t -> 0, RecoveryKind.SPIN_LOCK);
        assertThat(codes(fit)).contains("NOTHING_RELAXES");
    }

    @Test
    void decayThatRisesIsSaid() {
        RecoveryFit fit = fit(t -> -Math.exp(-t / 0.3), RecoveryKind.SPIN_LOCK);
        assertThat(codes(fit)).contains("WRONG_DIRECTION");
        assertThat(fit.components().getFirst().time().value()).isCloseTo(0.3, within(0.01));
    }

    @Test
    void tooFewPointsAreAValue() {
        RecoveryData data =
                new RecoveryData(
                        new double[] {1, 2, 3}, new double[] {1, 2, 3}, RecoveryKind.SATURATION);
        assertThat(RecoveryAnalysis.fit(data, RecoveryOptions.DEFAULT))
                .isEqualTo(
                        new NotFitted(
                                "3 different delays are too few; a recovery takes 4 at least"));
    }

    @Test
    void lawWithMoreParametersThanPointsIsAValue() {
        RecoveryData data =
                new RecoveryData(
                        new double[] {1, 2, 3, 4, 5},
                        new double[] {0, 0.6, 0.8, 0.9, 0.95},
                        RecoveryKind.SATURATION);
        RecoveryOptions three = RecoveryOptions.only(new RecoveryLaw.Exponentials(3));
        assertThat(RecoveryAnalysis.fit(data, three)).isInstanceOf(NotFitted.class);
    }

    @Test
    void unitsOfTheIntensityDoNotMatter() {
        double[] y = noisy(t -> 1 - 0.3 * Math.exp(-t / 0.01) - 0.7 * Math.exp(-t / 0.5), 0.005);
        RecoveryFit plain = fitted(y, RecoveryKind.SATURATION, RecoveryOptions.DEFAULT);
        double[] scaled = Arrays.stream(y).map(v -> 1e11 * v).toArray();
        RecoveryFit large = fitted(scaled, RecoveryKind.SATURATION, RecoveryOptions.DEFAULT);
        assertThat(large.law()).isEqualTo(plain.law());
        assertThat(large.components().getFirst().rate().value())
                .isCloseTo(plain.components().getFirst().rate().value(), within(1e-4));
    }

    private static RecoveryFit fit(DoubleUnaryOperator law, RecoveryKind kind) {
        return single(law, kind, RecoveryOptions.DEFAULT);
    }

    private static RecoveryFit fit(
            DoubleUnaryOperator law, RecoveryKind kind, Observation observation) {
        return single(law, kind, RecoveryOptions.of(observation));
    }

    private static RecoveryFit single(
            DoubleUnaryOperator law, RecoveryKind kind, RecoveryOptions options) {
        double span = Math.abs(law.applyAsDouble(0) - law.applyAsDouble(1e3));
        return fitted(noisy(law, 0.005 * Math.max(span, 1e-3)), kind, options);
    }

    private static RecoveryFit fitted(
            double[] intensity, RecoveryKind kind, RecoveryOptions options) {
        RecoveryOutcome outcome =
                RecoveryAnalysis.fit(new RecoveryData(DELAYS, intensity, kind), options);
        assertThat(outcome).isInstanceOf(RecoveryFit.class);
        return (RecoveryFit) outcome;
    }

    private static double[] noisy(DoubleUnaryOperator law, double noise) {
        CounterRandom random = new CounterRandom(7, 0);
        return Arrays.stream(DELAYS)
                .map(t -> law.applyAsDouble(t) + noise * random.nextGaussian())
                .toArray();
    }

    private static double[] logarithmic(int count, double first, double last) {
        double[] delays = new double[count];
        for (int i = 0; i < count; i++) {
            delays[i] = first * Math.pow(last / first, i / (count - 1.0));
        }
        return delays;
    }

    private static List<String> codes(RecoveryFit fit) {
        return fit.remarks().stream().map(Remark::code).toList();
    }

    private static <R extends Remark> R only(RecoveryFit fit, Class<R> type) {
        List<R> found = fit.remarks().stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(found).as(codes(fit).toString()).hasSize(1);
        return found.getFirst();
    }
}
