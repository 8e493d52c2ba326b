package science.haven.study.relaxation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.data.NmrSignal;
import science.haven.quantity.Measured;
import science.haven.relaxation.recovery.RecoveryKind;
import science.haven.relaxation.recovery.RecoveryLaw;
import science.haven.spectrum.Recipe;
import science.haven.spectrum.step.Phase;
import science.haven.spectrum.step.ProcessingStep;
import science.haven.study.plan.RecoveryPlan;
import science.haven.study.plan.Technique;

import java.util.List;
import java.util.Optional;

/// All rows share one phase: an error of it scales the integral of a line in all of them alike, and
/// leaves its time where it is.
class PhaseErrorTest {

    private static final double ERROR = Math.toRadians(8);

    private static final RecoveryPlan ONE =
            RecoveryPlan.automatic().with(new RecoveryLaw.Exponentials(1));

    @Test
    void aPhaseCommonToAllRowsDoesNotMoveTheTime() throws UnsuitableSpectra {
        for (int seed = 0; seed < 5; seed++) {
            List<KnownLines.Line> line = List.of(new KnownLines.Line(5, 300, 0.3, 1));
            NmrSignal signal = new KnownLines(line, 1024, 0.05, 0.7).signal(seed);
            AnalysedRecovery right = (AnalysedRecovery) KnownLines.analysed(signal, ONE);
            AnalysedRecovery wrong = turned(signal, right.log().orElseThrow());
            Measured time = right.fit().components().getFirst().time();
            assertThat(wrong.fit().end().value()).isNotEqualTo(right.fit().end().value());
            assertThat(wrong.fit().components().getFirst().time().value())
                    .isCloseTo(time.value(), within(time.uncertainty()));
        }
    }

    private static AnalysedRecovery turned(NmrSignal signal, Recipe log) throws UnsuitableSpectra {
        List<ProcessingStep> steps =
                log.steps().stream()
                        .map(
                                step ->
                                        step instanceof Phase(double p0, double p1, double pivot)
                                                ? new Phase(p0 + ERROR, p1, pivot)
                                                : step)
                        .toList();
        Technique.Relaxation technique =
                new Technique.Relaxation(
                        Optional.of(RecoveryKind.INVERSION),
                        Optional.of(new Recipe(steps)),
                        Optional.empty(),
                        ONE,
                        RecoveryPlan.Given.nothing());
        return (AnalysedRecovery)
                new TransientAnalysis(technique).of(signal, signal.provenance().conditions());
    }
}
