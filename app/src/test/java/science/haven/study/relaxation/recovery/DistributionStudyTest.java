package science.haven.study.relaxation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Measured;
import science.haven.study.plan.RecoveryPlan;

import java.util.List;

/// When a recovery gets a distribution of times, and what it says.
class DistributionStudyTest {

    private static AnalysedRecovery recovery(List<KnownLines.Line> lines, String distribution) {
        RecoveryPlan plan = RecoveryPlan.automatic();
        RecoveryPlan asked =
                new RecoveryPlan(
                        plan.by(),
                        plan.law(),
                        plan.line(),
                        plan.preparation(),
                        plan.flipAngle(),
                        plan.phase(),
                        plan.laws(),
                        RecoveryPlan.Distribution.valueOf(distribution),
                        plan.joint());
        return (AnalysedRecovery)
                KnownLines.analysed(new KnownLines(lines, 1024, 0.02, 0).signal(5), asked);
    }

    private static final List<KnownLines.Line> ONE = List.of(new KnownLines.Line(0, 200, 0.3, 1));
    private static final List<KnownLines.Line> TWO =
            List.of(new KnownLines.Line(0, 200, 0.02, 1), new KnownLines.Line(1, 200, 0.8, 1));

    @Test
    void sumsHaveOneUnlessNoneIsWanted() {
        assertThat(recovery(ONE, "WHERE_BROAD").distribution()).isEmpty();
        assertThat(recovery(TWO, "WHERE_BROAD").distribution()).isPresent();
        assertThat(recovery(TWO, "NEVER").distribution()).isEmpty();
        assertThat(recovery(TWO, "WHERE_BROAD").result().derived())
                .noneMatch(value -> value.name().contains("distribution"));
    }

    @Test
    void peaksAreAmongTheResultsWhereAskedFor() {
        AnalysedRecovery two = recovery(TWO, "ALWAYS");
        assertThat(two.distribution().orElseThrow().peaks()).hasSize(2);
        Measured time =
                two.result().derived("T₁, peak 2 of the distribution").orElseThrow().measured();
        assertThat(time.value()).isCloseTo(0.8, within(0.1));
        Measured share =
                two.result().derived("share, peak 1 of the distribution").orElseThrow().measured();
        assertThat(share.value()).isCloseTo(0.5, within(0.05));
        assertThat(two.result().remarks())
                .anyMatch(remark -> remark.code().equals("WIDTH_NOT_PROVEN"));
    }
}
