package science.haven.study.relaxation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.data.NmrSignal;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.relaxation.recovery.RecoveryLaw;
import science.haven.study.plan.RecoveryPlan;

import java.util.ArrayList;
import java.util.List;

/// Lines of known T₁, found and told apart without a word on where they are.
class ProfileAnalysisTest {

    private static final RecoveryPlan ONE =
            RecoveryPlan.automatic().with(new RecoveryLaw.Exponentials(1));

    /// Two lines that overlap, and one by itself.
    private static final List<KnownLines.Line> LINES =
            List.of(
                    new KnownLines.Line(-20, 150, 0.08, 1),
                    new KnownLines.Line(-16.5, 150, 0.9, 0.8),
                    new KnownLines.Line(30, 250, 0.3, 1.2));

    private static AnalysedProfile profile(long seed, RecoveryPlan.By by) {
        NmrSignal signal = new KnownLines(LINES, 2048, 0.05, 0.7).signal(seed);
        return (AnalysedProfile) KnownLines.analysed(signal, ONE.with(by));
    }

    private static Measured time(RecoveryPlace place) {
        return place.usable().orElseThrow().components().getFirst().time();
    }

    @Test
    void overlappingLinesHaveTheirOwnTimes() {
        List<Double> pulls = new ArrayList<>();
        for (long seed = 0; seed < 12; seed++) {
            AnalysedProfile profile = profile(seed, RecoveryPlan.By.LINES);
            assertThat(profile.places()).hasSize(3);
            for (int k = 0; k < 3; k++) {
                RecoveryPlace place = profile.places().get(k);
                assertThat(place.shift()).isCloseTo(LINES.get(k).shift(), within(0.05));
                Measured time = time(place);
                assertThat(time.uncertainty()).isLessThan(0.05 * time.value());
                pulls.add((time.value() - LINES.get(k).t1()) / time.uncertainty());
            }
        }
        assertThat(pulls).allMatch(pull -> Math.abs(pull) < 4);
        double squares = pulls.stream().mapToDouble(pull -> pull * pull).average().orElseThrow();
        assertThat(Math.sqrt(squares)).isBetween(0.6, 1.4);
    }

    @Test
    void regionsHoldWhatOverlapsTogether() {
        AnalysedProfile profile = profile(1, RecoveryPlan.By.REGIONS);
        assertThat(profile.places()).hasSize(2);
        assertThat(time(profile.places().get(1)).value()).isCloseTo(0.3, within(0.01));
        assertThat(profile.result().derived()).hasSize(2);
        assertThat(profile.point()).isEmpty();
        assertThat(profile.result().remarks())
                .extracting(Remark::code)
                .contains("PLACES_NOT_IN_CONCLUSIONS");
    }

    @Test
    void pointsGoFromOneTimeToTheOther() {
        AnalysedProfile profile = profile(2, RecoveryPlan.By.POINTS);
        assertThat(profile.places()).hasSizeGreaterThan(50);
        for (KnownLines.Line line : LINES) {
            RecoveryPlace nearest =
                    profile.places().stream()
                            .min(
                                    (a, b) ->
                                            Double.compare(
                                                    Math.abs(a.shift() - line.shift()),
                                                    Math.abs(b.shift() - line.shift())))
                            .orElseThrow();
            assertThat(time(nearest).value()).isCloseTo(line.t1(), within(0.35 * line.t1()));
        }
        assertThat(profile.result().derived()).hasSize(2);
    }
}
