package science.haven.study.relaxation.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.examples.ValidationTable;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;
import science.haven.relaxation.recovery.RecoveryKind;
import science.haven.relaxation.recovery.RecoveryLaw;
import science.haven.study.plan.RecoveryPlan;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A series of recoveries of one phase of spin 3/2 in slow motion, 0.2 and 0.8 of it with rates 3.5
/// apart: too alike for each recovery alone, not for all together.
class CommonLawTest {

    private static final double APART = 3.5;
    private static final RecoveryPlan.Given SODIUM =
            new RecoveryPlan.Given(
                    Nuclide.of("23Na"), Optional.empty(), Optional.empty(), Optional.empty());

    private static double rate(int i) {
        return 2 * Math.pow(1.3, i);
    }

    private static List<Analysed> series(int seed, double apart) {
        List<Analysed> series = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double central = rate(i) / (0.2 * apart + 0.8);
            List<KnownLines.Line> lines =
                    List.of(
                            new KnownLines.Line(3, 300, 1 / (apart * central), 0.2),
                            new KnownLines.Line(3, 300, 1 / central, 0.8));
            var signal = new KnownLines(lines, 512, 0.1, 0.4).signal(100L * seed + i);
            series.add(KnownLines.analysed(signal, RecoveryPlan.automatic(), SODIUM));
        }
        return series;
    }

    private static CommonLaw common() {
        return new CommonLaw(
                new Technique.Relaxation(
                        Optional.of(RecoveryKind.INVERSION),
                        Optional.empty(),
                        Optional.empty(),
                        RecoveryPlan.automatic(),
                        SODIUM));
    }

    private static double scatter(List<List<Analysed>> all) {
        double squares = 0;
        int count = 0;
        for (List<Analysed> series : all) {
            for (int i = 0; i < series.size(); i++) {
                AnalysedRecovery one = (AnalysedRecovery) series.get(i);
                Measured found = one.fit().components().getFirst().rate();
                double pull = (found.value() - rate(i)) / found.uncertainty();
                squares += pull * pull;
                count++;
            }
        }
        return Math.sqrt(squares / count);
    }

    @Test
    void oneLawForAllTakesTheBiasOfTheSimplerLawAway() {
        List<List<Analysed>> alone = new ArrayList<>();
        List<List<Analysed>> together = new ArrayList<>();
        for (int seed = 0; seed < 6; seed++) {
            List<Analysed> series = series(seed, APART);
            alone.add(series);
            together.add(common().of(series));
        }
        double before = scatter(alone);
        double after = scatter(together);
        ValidationTable.write(
                "recovery-common-law",
                List.of("law", "scatter of the rates over their uncertainty"),
                List.of(
                        List.of("each its own", "%.2f".formatted(before)),
                        List.of("one for all", "%.2f".formatted(after))));
        assertThat(before).isGreaterThan(1.8);
        assertThat(after).isBetween(0.7, 1.6);
    }

    @Test
    void oneExponentialStaysWhereNothingSpeaksAgainstIt() {
        for (Analysed one : common().of(series(9, 1))) {
            assertThat(((AnalysedRecovery) one).fit().law())
                    .isEqualTo(new RecoveryLaw.Exponentials(1));
        }
    }

    @Test
    void differentLawsAreSaidToDiffer() {
        List<Analysed> series = common().remarked(series(0, APART));
        assertThat(series)
                .allSatisfy(
                        one ->
                                assertThat(one.result().remarks())
                                        .extracting(Remark::code)
                                        .contains("LAWS_DIFFER"));
    }
}
