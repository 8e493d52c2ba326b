package science.haven.relaxation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.distribution.continuous.FDistribution;
import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.fit.law.RankedLaw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How well any rule can tell one phase of spin 3/2 from two phases.
///
/// The law of the spin is the sum of two exponentials with one parameter less. So where it is true,
/// the misfit drops by chance as F with 1 and 19 degrees of freedom says, and AICc, whose price of
/// the parameter is 3.61 here, is deceived in a known share of the cases: a bound for every fit,
/// however good.
class PhasesOrSpinRulesTest {

    private static final int REPETITIONS = 400;
    private static final int POINTS = 24;
    private static final double PRICE = price(5) - price(4);

    private final List<List<String>> rows = new ArrayList<>();

    /// What is compared, how the experiment is done.
    private interface Experiment {
        RecoveryFit of(DrawnRecovery drawn, int stream);
    }

    /// How much lower the AICc of two phases is.
    private record Told(double[] spin, double[] phases) {

        static Told of(Experiment experiment) {
            double[] spin = new double[REPETITIONS];
            double[] phases = new double[REPETITIONS];
            for (int i = 0; i < REPETITIONS; i++) {
                spin[i] = gain(experiment.of(DrawnRecovery.onePhase(i), i));
                phases[i] = gain(experiment.of(DrawnRecovery.twoPhases(i), i + REPETITIONS));
            }
            return new Told(spin, phases);
        }

        /// Shares told right if two phases are claimed from this gain on.
        double[] at(double least) {
            return new double[] {
                share(Arrays.stream(spin).filter(g -> !(g > least)).count()),
                share(Arrays.stream(phases).filter(g -> g > least).count())
            };
        }
    }

    private static double gain(RecoveryFit fit) {
        double two = DrawnRecovery.aicc(fit, DrawnRecovery.TWO_PHASES);
        return two == Double.POSITIVE_INFINITY
                ? Double.NEGATIVE_INFINITY
                : DrawnRecovery.aicc(fit, DrawnRecovery.ONE_PHASE) - two;
    }

    @Test
    void theRuleDecidesNotTheFit() {
        Told plain = Told.of((drawn, i) -> fit(drawn, DrawnRecovery.DELAYS, i, false));
        double[] lowest = plain.at(0);
        row("lowest AICc", bound(0), lowest);
        double[] simplest = plain.at(2);
        row("the simpler one if AICc differs by less than 2", bound(2), simplest);
        row("ten times as probable", bound(2 * Math.log(10)), plain.at(2 * Math.log(10)));
        Told chosen =
                Told.of(
                        (drawn, i) ->
                                fit(
                                        drawn,
                                        DrawnRecovery.delays(drawn.t1() / 100, 7 * drawn.t1()),
                                        i,
                                        false));
        row("lowest AICc, delays from T₁/100 to 7 T₁", bound(0), chosen.at(0));
        row("the simpler one, delays from T₁/100 to 7 T₁", bound(2), chosen.at(2));
        Told known = Told.of((drawn, i) -> fit(drawn, DrawnRecovery.DELAYS, i, true));
        row("lowest AICc, noise known", Double.NaN, known.at(0));
        row("lowest AICc, rates more than four times apart", Double.NaN, apart());
        ValidationTable.write(
                "recovery-phases-or-spin-rules",
                List.of(
                        "two phases are claimed by",
                        "one phase told at best",
                        "one phase told",
                        "two phases told"),
                rows);
        assertThat(simplest[0]).isGreaterThanOrEqualTo(95);
        assertThat(simplest[1]).isGreaterThanOrEqualTo(95);
        assertThat(lowest[0]).isCloseTo(bound(0), within(4.0));
    }

    /// One phase has rates up to four times apart; two phases are only claimed beyond.
    private static double[] apart() {
        int spin = 0;
        int phases = 0;
        for (int i = 0; i < REPETITIONS; i++) {
            RecoveryFit one = fit(DrawnRecovery.onePhase(i), DrawnRecovery.DELAYS, i, false);
            spin += gain(one) > 0 && ratio(one) > 4 ? 0 : 1;
            RecoveryFit two =
                    fit(DrawnRecovery.twoPhases(i), DrawnRecovery.DELAYS, i + REPETITIONS, false);
            phases += gain(two) > 0 && ratio(two) > 4 ? 1 : 0;
        }
        return new double[] {share(spin), share(phases)};
    }

    /// Of the two rates of the sum of two exponentials.
    private static double ratio(RecoveryFit fit) {
        RankedLaw<RecoveryLaw> two =
                fit.ranked().stream()
                        .filter(law -> law.law().equals(DrawnRecovery.TWO_PHASES))
                        .findFirst()
                        .orElseThrow();
        double[] rates =
                two.fit().estimates().stream()
                        .filter(e -> e.parameter().symbol().startsWith("R"))
                        .mapToDouble(e -> e.measured().value())
                        .sorted()
                        .toArray();
        return rates[rates.length - 1] / rates[0];
    }

    private static RecoveryFit fit(
            DrawnRecovery drawn, double[] delays, int stream, boolean noiseKnown) {
        double[] sigma = new double[noiseKnown ? POINTS : 0];
        Arrays.fill(sigma, DrawnRecovery.NOISE);
        double[] intensity = DrawnRecovery.noisy(drawn.recovery(), delays, stream);
        return (RecoveryFit)
                RecoveryAnalysis.fit(
                        new RecoveryData(delays, intensity, sigma, RecoveryKind.INVERSION),
                        RecoveryOptions.of(DrawnRecovery.SODIUM));
    }

    /// What AICc adds for parameters of the curve and the noise.
    private static double price(int parameters) {
        int k = parameters + 1;
        return 2.0 * k + 2.0 * k * (k + 1) / (POINTS - k - 1);
    }

    /// Share of recoveries of one phase that a parameter more does not improve by chance, in %.
    private static double bound(double least) {
        int left = POINTS - 5;
        double f = left * Math.expm1((PRICE + least) / POINTS);
        return 100 * new FDistribution(1, left).cumulativeProbability(f);
    }

    private static double share(long count) {
        return 100.0 * count / REPETITIONS;
    }

    private void row(String rule, double bound, double[] told) {
        rows.add(
                List.of(
                        rule,
                        Double.isNaN(bound) ? "" : "%.1f %%".formatted(bound),
                        "%.1f %%".formatted(told[0]),
                        "%.1f %%".formatted(told[1])));
    }
}
