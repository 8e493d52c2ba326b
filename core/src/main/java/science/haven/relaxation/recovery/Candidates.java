package science.haven.relaxation.recovery;

import science.haven.fit.law.Candidate;
import science.haven.relaxation.recovery.curve.CurveFrame;
import science.haven.relaxation.recovery.curve.DecayShape;
import science.haven.relaxation.recovery.curve.ExponentialSum;
import science.haven.relaxation.recovery.curve.OnePhaseShape;
import science.haven.relaxation.recovery.curve.RateGrid;
import science.haven.relaxation.recovery.curve.ShapedCurve;
import science.haven.relaxation.recovery.curve.StretchedShape;
import science.haven.relaxation.recovery.curve.TransverseShape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The laws with start values from a grid of rates.
final class Candidates {

    private Candidates() {}

    /// A sum whose last exponential does not bring the curve closer to the points is left out.
    static List<Candidate<RecoveryLaw>> of(
            RecoveryData data, List<RecoveryLaw> laws, CurveFrame frame) {
        RateGrid grid = new RateGrid(frame, data.delay(), data.intensity(), data.weights());
        List<Candidate<RecoveryLaw>> candidates = new ArrayList<>();
        for (RecoveryLaw law : laws) {
            Candidate<RecoveryLaw> candidate = candidate(law, grid, frame);
            if (candidate.start().length > 0) {
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    private static Candidate<RecoveryLaw> candidate(
            RecoveryLaw law, RateGrid grid, CurveFrame frame) {
        return switch (law) {
            case RecoveryLaw.Exponentials(int count) ->
                    new Candidate<>(
                            law,
                            new ExponentialSum(frame, count, grid.isUpright()),
                            grid.exponentials(count),
                            Set.of());
            case RecoveryLaw.Stretched() -> shaped(law, new StretchedShape(), grid, frame);
            case RecoveryLaw.OnePhase(var observation, var mechanism) ->
                    shaped(law, new OnePhaseShape(observation, mechanism), grid, frame);
            case RecoveryLaw.TransverseThreeHalves() ->
                    shaped(law, new TransverseShape(), grid, frame);
        };
    }

    private static Candidate<RecoveryLaw> shaped(
            RecoveryLaw law, DecayShape shape, RateGrid grid, CurveFrame frame) {
        return new Candidate<>(law, new ShapedCurve(frame, shape), grid.shaped(shape), Set.of());
    }
}
