package science.haven.fit;

import static org.assertj.core.api.Assertions.assertThat;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.math.CounterRandom;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Claimed intervals hold the truth as often as they say: 1500 seeded repetitions of an exponential
/// decay above a baseline, `y = A exp(−kt) + B`, 25 points, noise 5 % of A and not known to the
/// fit.
///
/// 63-73 % and 92-98 % leave room for four standard deviations of the count.
class CoverageTest {

    private static final int REPETITIONS = 1500;
    private static final double[] TRUTH = {1000, 0.7, 100};
    private static final List<String> SYMBOLS = List.of("A", "k", "B");

    @Test
    void intervalsCoverWhatTheyClaim() {
        int[] hits68 = new int[3];
        int[] hits95 = new int[3];
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            Converged fit = fit(new CounterRandom(2026, repetition));
            for (int k = 0; k < 3; k++) {
                Estimate estimate = fit.estimate(SYMBOLS.get(k));
                hits68[k] += estimate.interval68().contains(TRUTH[k]) ? 1 : 0;
                hits95[k] += estimate.interval95().contains(TRUTH[k]) ? 1 : 0;
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            double share68 = 100.0 * hits68[k] / REPETITIONS;
            double share95 = 100.0 * hits95[k] / REPETITIONS;
            rows.add(List.of(SYMBOLS.get(k), percent(share68), percent(share95)));
            assertThat(share68).as("68 %% of %s", SYMBOLS.get(k)).isBetween(63.0, 73.0);
            assertThat(share95).as("95 %% of %s", SYMBOLS.get(k)).isBetween(92.0, 98.0);
        }
        ValidationTable.write(
                "interval-coverage", List.of("parameter", "68 % covers", "95 % covers"), rows);
    }

    private static Converged fit(CounterRandom random) {
        double[] t = new double[25];
        double[] y = new double[25];
        for (int i = 0; i < t.length; i++) {
            t[i] = 0.2 * i;
            y[i] = TRUTH[0] * Math.exp(-TRUTH[1] * t[i]) + TRUTH[2] + 50 * random.nextGaussian();
        }
        List<Parameter> parameters =
                List.of(
                        Parameter.positive("A", "amplitude", Unit.OHM),
                        Parameter.positive("k", "rate", Unit.OHM),
                        Parameter.real("B", "baseline", Unit.OHM));
        Model model =
                new CurveModel(
                        parameters,
                        t,
                        y,
                        1,
                        (p, x) -> p[0].multiply(FastMath.exp(p[1].multiply(-x))).add(p[2]));
        FitOutcome outcome =
                LeastSquares.minimise(
                        new FitProblem(model, new double[] {500, 1, 0}, Set.of(), Noise.ESTIMATED));
        assertThat(outcome).isInstanceOf(Converged.class);
        return (Converged) outcome;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share);
    }
}
