package science.haven.relaxation.recovery;

import science.haven.fit.Converged;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.law.Candidate;
import science.haven.fit.law.ComparisonRemark;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.MeasuredCurve;
import science.haven.fit.law.ModelComparison;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Remark;
import science.haven.relaxation.recovery.curve.CurveFrame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Fits recoveries and decays without start values.
public final class RecoveryAnalysis {

    private static final int FEWEST = 4;

    private RecoveryAnalysis() {}

    /// Fits all laws of the options, ranks them, looks for bad points, and says what limits the
    /// rates.
    ///
    /// @param data delays and signal
    /// @param options which laws
    /// @return the fit, or why there is none
    public static RecoveryOutcome fit(RecoveryData data, RecoveryOptions options) {
        long different = Arrays.stream(data.delay()).distinct().count();
        if (different < FEWEST) {
            return new NotFitted(
                    "%d different delays are too few; a recovery takes %d at least"
                            .formatted(different, FEWEST));
        }
        double first = data.intensity()[0];
        if (Arrays.stream(data.intensity()).allMatch(y -> y == first)) {
            return new NotFitted("all intensities are alike");
        }
        boolean steady = data.kind() == RecoveryKind.PROGRESSIVE_SATURATION;
        double carriedOver = steady ? carriedOver(options.flipAngle()) : 0;
        CurveFrame frame = CurveFrame.around(data.kind().recovers(), data.delay(), carriedOver);
        List<Remark> remarks = new ArrayList<>();
        RecoveryData signed = MagnitudeSigns.restored(data, frame, remarks);
        List<Candidate<RecoveryLaw>> candidates = Candidates.of(signed, options.laws(), frame);
        if (candidates.isEmpty()) {
            return new NotFitted("no law of the options can be begun on these points");
        }
        Optional<LawComparison<RecoveryLaw>> compared =
                LawComparison.tried(
                        candidates,
                        signed.delay(),
                        signed.intensity(),
                        signed.weights(),
                        signed.sigma().length > 0,
                        Intervals.COVARIANCE);
        if (compared.isEmpty()) {
            return new NotFitted("no law could be fitted to these points");
        }
        LawComparison<RecoveryLaw> comparison = compared.get();
        remarks.addAll(comparison.remarks());
        RankedLaw<RecoveryLaw> chosen =
                withIntervals(
                        signed,
                        BadPoints.choose(
                                signed, comparison, cautious(comparison, remarks), remarks));
        return RecoveryReading.of(signed, comparison, chosen, new Limits(options, frame, remarks));
    }

    /// Several phases, or a distribution of rates, are claimed only where what one phase of the
    /// spin does by itself is ten times less probable.
    private static RankedLaw<RecoveryLaw> cautious(
            LawComparison<RecoveryLaw> comparison, List<Remark> remarks) {
        RankedLaw<RecoveryLaw> chosen = comparison.chosen();
        boolean plain = chosen.law().equals(new RecoveryLaw.Exponentials(1));
        if (plain || chosen.law() instanceof RecoveryLaw.OnePhase) {
            return chosen;
        }
        double enough = 2 * Math.log(ModelComparison.LEAST_EVIDENCE);
        for (RankedLaw<RecoveryLaw> law : comparison.ranked()) {
            double worse = LawComparison.difference(law.aicc(), chosen.aicc());
            if (law.law() instanceof RecoveryLaw.OnePhase && worse < enough) {
                remarks.add(
                        new ComparisonRemark.LawsNotDistinguished(
                                law.law().toString(), chosen.law().toString(), -worse));
                return law;
            }
        }
        return chosen;
    }

    /// The same fit with intervals by profile likelihood where the covariance is seen to lie.
    private static RankedLaw<RecoveryLaw> withIntervals(
            RecoveryData data, RankedLaw<RecoveryLaw> law) {
        MeasuredCurve model =
                new MeasuredCurve(law.curve(), data.delay(), data.intensity(), data.weights());
        FitProblem problem = new FitProblem(model, law.fit().values(), Set.of(), law.fit().noise());
        return LeastSquares.minimise(problem) instanceof Converged fit
                ? new RankedLaw<>(law.law(), law.curve(), fit, law.aicc(), law.pAgainstSimplest())
                : law;
    }

    /// `cos α`, without the rounding error of a right angle.
    private static double carriedOver(double flipAngle) {
        double cosine = Math.cos(flipAngle);
        return Math.abs(cosine) < 1e-15 ? 0 : cosine;
    }
}
