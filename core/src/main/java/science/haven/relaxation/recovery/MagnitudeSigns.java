package science.haven.relaxation.recovery;

import science.haven.fit.Converged;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.fit.law.Candidate;
import science.haven.fit.law.MeasuredCurve;
import science.haven.quantity.Remark;
import science.haven.relaxation.recovery.curve.CurveFrame;
import science.haven.relaxation.recovery.curve.RateGrid;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Gives inversion recoveries that were stored as magnitudes their signs back.
final class MagnitudeSigns {

    /// Signs are restored where that brings χ² down by this factor at least.
    private static final double CLEARLY = 4;

    private MagnitudeSigns() {}

    static RecoveryData restored(RecoveryData data, CurveFrame frame, List<Remark> remarks) {
        double[] intensity = data.intensity();
        if (data.kind() != RecoveryKind.INVERSION
                || Arrays.stream(intensity).anyMatch(y -> y < 0)) {
            return data;
        }
        double[] delay = data.delay();
        int[] order =
                IntStream.range(0, delay.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> delay[i]))
                        .mapToInt(i -> i)
                        .toArray();
        double asStored = distance(data, frame, intensity);
        double least = asStored;
        int near = 0;
        for (int m = 1; m < order.length; m++) {
            double distance = distance(data, frame, turned(intensity, order, m));
            if (distance < least) {
                least = distance;
                near = m;
            }
        }
        if (least * CLEARLY >= asStored) {
            return data;
        }
        int turned = near;
        least = Double.POSITIVE_INFINITY;
        for (int m = Math.max(1, near - 2); m <= Math.min(order.length - 1, near + 2); m++) {
            double distance = fitted(data.with(turned(intensity, order, m)), frame);
            if (distance < least) {
                least = distance;
                turned = m;
            }
        }
        remarks.add(new RecoveryRemark.Magnitudes(turned, delay[order[turned - 1]]));
        return data.with(turned(intensity, order, turned));
    }

    private static double[] turned(double[] intensity, int[] order, int count) {
        double[] signed = intensity.clone();
        for (int m = 0; m < count; m++) {
            signed[order[m]] = -signed[order[m]];
        }
        return signed;
    }

    /// On the grid, which is enough to see about how many points are negative.
    private static double distance(RecoveryData data, CurveFrame frame, double[] intensity) {
        return new RateGrid(frame, data.delay(), intensity, data.weights()).singleDistance();
    }

    /// Of a stretched exponential, which is near enough to any recovery to place the zero.
    private static double fitted(RecoveryData data, CurveFrame frame) {
        Candidate<RecoveryLaw> law =
                Candidates.of(data, List.of(new RecoveryLaw.Stretched()), frame).getFirst();
        MeasuredCurve model =
                new MeasuredCurve(law.curve(), data.delay(), data.intensity(), data.weights());
        FitProblem problem = new FitProblem(model, law.start(), Set.of(), Noise.KNOWN);
        return LeastSquares.minimise(problem, Intervals.COVARIANCE) instanceof Converged fit
                ? fit.chiSquared()
                : Double.POSITIVE_INFINITY;
    }
}
