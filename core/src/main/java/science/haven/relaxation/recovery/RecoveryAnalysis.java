package science.haven.relaxation.recovery;

import science.haven.fit.law.Candidate;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Remark;
import science.haven.relaxation.recovery.curve.CurveFrame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        LawComparison<RecoveryLaw> comparison =
                LawComparison.of(
                        candidates,
                        signed.delay(),
                        signed.intensity(),
                        signed.weights(),
                        signed.sigma().length > 0);
        remarks.addAll(comparison.remarks());
        RankedLaw<RecoveryLaw> chosen = BadPoints.choose(signed, comparison, remarks);
        return RecoveryReading.of(signed, comparison, chosen, new Limits(options, frame, remarks));
    }

    /// `cos α`, without the rounding error of a right angle.
    private static double carriedOver(double flipAngle) {
        double cosine = Math.cos(flipAngle);
        return Math.abs(cosine) < 1e-15 ? 0 : cosine;
    }
}
