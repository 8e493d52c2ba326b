package science.haven.impedance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.Interval;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Four hundred spectra with known truth and 0.5 % noise, fitted without start values: how often
/// the answer is right, and how often the intervals hold what they claim.
class GuessFreeFitTest {

    private static final int SPECTRA = 200;

    /// Rows for the validation page, one per kind of spectra.
    private static final List<List<String>> ROWS = new CopyOnWriteArrayList<>();

    @AfterAll
    static void writeScores() {
        ValidationTable.write(
                "impedance-guess-free",
                List.of(
                        "200 spectra of",
                        "resistances",
                        "within 3 σ of the information limit, %",
                        "within 5 %",
                        "truth in the 68 % interval, %",
                        "truth in the 95 % interval, %",
                        "the same for all Q and n, 68 %",
                        "95 %"),
                ROWS.stream().sorted(Comparator.comparing(List::getFirst)).toList());
    }

    /// Counts over the resistances of many fits.
    ///
    /// @param resistances how many there are
    /// @param withinLimit within three times the information limit
    /// @param withinFivePercent within 5 % of the truth
    /// @param in68 truth inside the 68 % interval
    /// @param in95 truth inside the 95 % interval
    /// @param others how many other parameters there are
    /// @param others68 of those, truth inside the 68 % interval
    /// @param others95 of those, truth inside the 95 % interval
    record Score(
            int resistances,
            int withinLimit,
            int withinFivePercent,
            int in68,
            int in95,
            int others,
            int others68,
            int others95) {

        static Score of(IntFunction<SyntheticSpectra> spectra) {
            int[] c = new int[8];
            IntStream.range(0, SPECTRA).mapToObj(spectra).forEach(s -> count(s, c));
            return new Score(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]);
        }

        private static void count(SyntheticSpectra synthetic, int[] counts) {
            Converged fit =
                    ImpedanceAnalysis.fit(
                                    synthetic.spectrum(),
                                    synthetic.circuit(),
                                    ImpedanceOptions.DEFAULT)
                            .converged()
                            .orElseThrow();
            double[] limit = synthetic.informationLimit();
            for (int k = 0; k < limit.length; k++) {
                Estimate estimate = fit.estimates().get(k);
                double truth = synthetic.truth()[k];
                if (estimate.parameter().symbol().startsWith("R")) {
                    double error = Math.abs(estimate.measured().value() - truth);
                    counts[0]++;
                    counts[1] += error <= 3 * limit[k] ? 1 : 0;
                    counts[2] += error <= 0.05 * truth ? 1 : 0;
                    counts[3] += holds(estimate.interval68(), truth) ? 1 : 0;
                    counts[4] += holds(estimate.interval95(), truth) ? 1 : 0;
                } else {
                    counts[5]++;
                    counts[6] += holds(estimate.interval68(), truth) ? 1 : 0;
                    counts[7] += holds(estimate.interval95(), truth) ? 1 : 0;
                }
            }
        }

        private static boolean holds(Interval interval, double truth) {
            return interval.lower() <= truth && truth <= interval.upper();
        }

        /// A row of the validation page, in percent.
        List<String> row(String name) {
            return Stream.of(
                            Stream.of(name, String.valueOf(resistances)),
                            Stream.of(withinLimit, withinFivePercent, in68, in95)
                                    .map(n -> percent(share(n))),
                            Stream.of(others68, others95).map(n -> percent(shareOfOthers(n))))
                    .flatMap(cells -> cells)
                    .toList();
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.1f", 100 * share);
        }

        double shareOfOthers(int count) {
            return count / (double) others;
        }

        double share(int count) {
            return count / (double) resistances;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d resistances: %.1f %% within 3 σ, %.1f %% within 5 %%, coverage %.1f %% and "
                            + "%.1f %%",
                    resistances,
                    100 * share(withinLimit),
                    100 * share(withinFivePercent),
                    100 * share(in68),
                    100 * share(in95));
        }
    }

    @Test
    void twoArcsBeforeABlockingElectrode() {
        check("p(R1,CPE1)-p(R2,CPE2)-CPE3", Score.of(SyntheticSpectra::twoArcs));
    }

    @Test
    void interceptAndArcBeforeABlockingElectrode() {
        check("R0-p(R1,CPE1)-CPE2", Score.of(SyntheticSpectra::interceptAndArc));
    }

    /// Where the electrode hides the arc the uncertainty grows, but the minimum is still the right
    /// one.
    @Test
    void aBuriedArcIsStillFound() {
        Score score = Score.of(SyntheticSpectra::buriedArc);
        ROWS.add(score.row("p(R1,CPE1)-p(R2,CPE2)-CPE3, second arc buried"));
        assertThat(score.share(score.withinLimit())).as("%s", score).isGreaterThan(0.98);
        assertThat(score.share(score.in95())).as("%s", score).isBetween(0.92, 0.98);
    }

    private static void check(String name, Score score) {
        ROWS.add(score.row(name));
        assertThat(score.share(score.withinLimit())).as("%s", score).isGreaterThanOrEqualTo(0.99);
        assertThat(score.share(score.withinFivePercent()))
                .as("%s", score)
                .isGreaterThanOrEqualTo(0.99);
        assertThat(score.share(score.in68())).as("%s", score).isBetween(0.63, 0.73);
        assertThat(score.share(score.in95())).as("%s", score).isBetween(0.92, 0.98);
        assertThat(score.shareOfOthers(score.others68())).as("%s", score).isBetween(0.63, 0.73);
        assertThat(score.shareOfOthers(score.others95())).as("%s", score).isBetween(0.92, 0.98);
    }
}
