package science.haven.relaxation.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.relaxation.recovery.spin.Mechanism;
import science.haven.relaxation.recovery.spin.Observation;
import science.haven.relaxation.recovery.spin.RecoveryModes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// One phase of spin 3/2, which recovers with two exponentials by itself, against two phases: 24
/// delays, noise 0.5 % of the way from inversion to equilibrium, no start values.
class PhasesOrSpinTest {

    private static final int REPETITIONS = 400;
    private static final Observation SODIUM = DrawnRecovery.SODIUM;
    private static final RecoveryLaw ONE_PHASE = DrawnRecovery.ONE_PHASE;
    private static final RecoveryLaw TWO_PHASES = DrawnRecovery.TWO_PHASES;
    private static final double[] DELAYS = DrawnRecovery.DELAYS;
    private static final int ONE = 0;
    private static final int SEVERAL = 1;
    private static final int UNDECIDED = 2;

    @Test
    void onePhaseOfSpinThreeHalvesIsNotTwoPhases() {
        List<List<String>> rows = new ArrayList<>();
        int[] spin = new int[3];
        int[] phases = new int[3];
        for (int i = 0; i < REPETITIONS; i++) {
            RecoveryFit one = fit(DrawnRecovery.onePhase(i).recovery(), i);
            spin[verdict(one)]++;
            RecoveryFit two = fit(DrawnRecovery.twoPhases(i).recovery(), i + REPETITIONS);
            phases[verdict(two)]++;
        }
        rows.add(row("one phase of spin 3/2", spin[ONE], spin[UNDECIDED], spin[SEVERAL]));
        rows.add(row("two phases", phases[SEVERAL], phases[UNDECIDED], phases[ONE]));
        ValidationTable.write(
                "recovery-phases-or-spin",
                List.of("truth", "told", "one phase kept, two not excluded", "wrong"),
                rows);
        assertThat(spin[ONE] + spin[UNDECIDED]).isGreaterThanOrEqualTo(REPETITIONS * 95 / 100);
        assertThat(phases[SEVERAL]).isGreaterThanOrEqualTo(REPETITIONS * 95 / 100);
    }

    /// Which was chosen; undecided where the other one has the lower AICc, but not by enough.
    private static int verdict(RecoveryFit fit) {
        if (fit.components().size() > 1) {
            return SEVERAL;
        }
        return DrawnRecovery.aicc(fit, TWO_PHASES) < DrawnRecovery.aicc(fit, ONE_PHASE)
                ? UNDECIDED
                : ONE;
    }

    /// Fast motion has one exponential: nothing of the spin is there to be seen, and nothing is
    /// claimed.
    @Test
    void spinInFastMotionIsOneExponential() {
        RecoveryModes modes = RecoveryModes.of(SODIUM, Mechanism.QUADRUPOLAR, 1);
        RecoveryFit fit = fit(t -> 1 - 1.95 * modes.at(t / 0.1), 0);
        assertThat(fit.law()).isEqualTo(new RecoveryLaw.Exponentials(1));
        assertThat(fit.components()).hasSize(1);
    }

    /// 68 % intervals hold the truth as often as they say, for rates and for weights.
    @Test
    void uncertaintiesAreCalibrated() {
        int repetitions = 1000;
        int rate = 0;
        int slow = 0;
        int weight = 0;
        int single = 0;
        RecoveryOptions two = RecoveryOptions.only(TWO_PHASES);
        RecoveryOptions one = RecoveryOptions.only(ONE_PHASE);
        RecoveryModes modes = RecoveryModes.of(SODIUM, Mechanism.QUADRUPOLAR, 0.5);
        for (int i = 0; i < repetitions; i++) {
            RecoveryFit phases =
                    fit(t -> 1 - 0.6 * Math.exp(-t / 0.02) - 1.35 * Math.exp(-t / 0.3), i, two);
            RecoveryComponent fast = phases.components().getFirst();
            rate += fast.rate68().contains(1 / 0.02) ? 1 : 0;
            slow += phases.components().getLast().rate68().contains(1 / 0.3) ? 1 : 0;
            double off = Math.abs(fast.weight().value() - 0.6 / 1.95);
            weight += off < fast.weight().uncertainty() ? 1 : 0;
            RecoveryFit spin = fit(t -> 1 - 1.95 * modes.at(t / 0.1), i, one);
            single += spin.components().getFirst().rate68().contains(1 / 0.1) ? 1 : 0;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(covered("fast rate of two phases", rate, repetitions));
        rows.add(covered("slow rate of two phases", slow, repetitions));
        rows.add(covered("weight of the fast phase", weight, repetitions));
        rows.add(covered("rate of one phase of spin 3/2", single, repetitions));
        ValidationTable.write(
                "recovery-coverage", List.of("estimate", "68 % interval covers"), rows);
    }

    private static List<String> covered(String name, int hits, int of) {
        double share = 100.0 * hits / of;
        assertThat(share).as(name).isBetween(63.0, 73.0);
        return List.of(name, "%.1f %%".formatted(share));
    }

    private static List<String> row(String truth, int sure, int unsure, int wrong) {
        return List.of(truth, percent(sure), percent(unsure), percent(wrong));
    }

    private static String percent(int count) {
        return "%.1f %%".formatted(100.0 * count / REPETITIONS);
    }

    private static RecoveryFit fit(DoubleUnaryOperator truth, int stream) {
        return fit(truth, stream, RecoveryOptions.of(SODIUM));
    }

    private static RecoveryFit fit(DoubleUnaryOperator truth, int stream, RecoveryOptions options) {
        double[] intensity = DrawnRecovery.noisy(truth, DELAYS, stream);
        return (RecoveryFit)
                RecoveryAnalysis.fit(
                        new RecoveryData(DELAYS, intensity, RecoveryKind.INVERSION), options);
    }
}
