package science.haven.relaxation.recovery;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.FDistribution;

import science.haven.fit.Converged;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.fit.law.MeasuredCurve;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.relaxation.recovery.curve.CurveFrame;
import science.haven.relaxation.recovery.curve.ForcedStart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What the delays, the start and the scatter say about how far a rate can be trusted.
final class Limits {

    /// Share of the way still to go at the longest delay that is worth a word.
    private static final double STILL_TO_GO = 0.05;

    private static final double HALF = 0.5;
    private static final double POOR = 0.1;
    private static final double BY_CHANCE = 0.01;
    private static final double SIGNIFICANT = 3;

    private final RecoveryOptions options;
    private final CurveFrame frame;
    private final List<Remark> remarks;

    Limits(RecoveryOptions options, CurveFrame frame, List<Remark> found) {
        this.options = options;
        this.frame = frame;
        remarks = new ArrayList<>(found);
    }

    /// All remarks on a fit.
    List<Remark> of(RecoveryFit fit) {
        remarks.addAll(fit.chosen().fit().remarks());
        poor(fit);
        double chance = byChance(fit);
        if (chance > BY_CHANCE) {
            remarks.add(new RecoveryRemark.NothingRelaxes(chance));
            return remarks;
        }
        if (fit.amplitude().value() < 0) {
            remarks.add(new RecoveryRemark.WrongDirection(fit.data().kind()));
        }
        delays(fit);
        fit.startShare().ifPresent(share -> start(fit, share));
        if (fit.law() instanceof RecoveryLaw.Exponentials(int count)
                && count > 1
                && fit.data().kind().recovers()
                && !options.spinKnown()) {
            remarks.add(new RecoveryRemark.PhasesNotProven(count));
        }
        return remarks;
    }

    private void poor(RecoveryFit fit) {
        double square = Arrays.stream(fit.residuals()).map(r -> r * r).sum();
        int degrees = Math.max(1, fit.chosen().fit().degreesOfFreedom());
        double[] intensity = fit.data().intensity();
        double span =
                Arrays.stream(intensity).max().orElse(0) - Arrays.stream(intensity).min().orElse(0);
        double scatter = Math.sqrt(square / degrees) / span;
        if (scatter > POOR) {
            remarks.add(new RecoveryRemark.PoorFit(scatter));
        }
    }

    /// Probability that noise about a constant makes the curve so much better than the constant.
    private static double byChance(RecoveryFit fit) {
        Converged best = fit.chosen().fit();
        double[] y = fit.data().intensity();
        double[] sigma = fit.data().weights();
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i] / (sigma[i] * sigma[i]);
            weight += 1 / (sigma[i] * sigma[i]);
        }
        double constant = 0;
        for (int i = 0; i < y.length; i++) {
            double r = (y[i] - sum / weight) / sigma[i];
            constant += r * r;
        }
        double gain = Math.max(0, constant - best.chiSquared());
        int extra = best.freeParameters() - 1;
        int left = best.degreesOfFreedom();
        if (left < 1 || !(best.chiSquared() > 0)) {
            return 0;
        }
        return best.noise() == Noise.KNOWN
                ? 1 - new ChiSquaredDistribution(extra).cumulativeProbability(gain)
                : 1
                        - new FDistribution(extra, left)
                                .cumulativeProbability(gain / extra / best.reducedChiSquared());
    }

    private void delays(RecoveryFit fit) {
        double[] delay = fit.data().delay();
        double longest = Arrays.stream(delay).max().orElseThrow();
        double shortest = Arrays.stream(delay).min().orElseThrow();
        double left = Math.abs((fit.at(longest) - fit.end().value()) / fit.amplitude().value());
        if (left > STILL_TO_GO) {
            double slowest = fit.components().getLast().time().value();
            remarks.add(new RecoveryRemark.EndNotReached(longest, slowest, left));
        }
        double fastest = fit.components().getFirst().rate().value();
        if (Math.exp(-fastest * shortest) < HALF) {
            remarks.add(new RecoveryRemark.StartNotSeen(shortest, 1 / fastest));
        }
    }

    private void start(RecoveryFit fit, Measured share) {
        RecoveryKind kind = fit.data().kind();
        if (kind == RecoveryKind.INVERSION && share.value() > SIGNIFICANT * share.uncertainty()) {
            remarks.add(new RecoveryRemark.NotInverted(share.value()));
        }
        boolean off =
                Math.abs(share.value() - kind.idealStart()) > SIGNIFICANT * share.uncertainty();
        if (!off) {
            return;
        }
        fit.ranked().stream()
                .filter(law -> law.law().equals(new RecoveryLaw.Exponentials(1)))
                .findFirst()
                .ifPresent(single -> compare(fit.data(), share.value(), single.fit()));
    }

    private void compare(RecoveryData data, double share, Converged free) {
        ForcedStart curve = new ForcedStart(frame, data.kind().idealStart());
        MeasuredCurve model =
                new MeasuredCurve(curve, data.delay(), data.intensity(), data.weights());
        double rate = free.estimate("R").measured().value();
        double[] begin = {free.values()[0], rate};
        FitProblem problem = new FitProblem(model, begin, Set.of(), free.noise());
        if (LeastSquares.minimise(problem, Intervals.COVARIANCE) instanceof Converged forced
                && free.chiSquared() > 0) {
            double misfit =
                    Math.sqrt(
                            forced.chiSquared()
                                    / forced.degreesOfFreedom()
                                    / (free.chiSquared() / free.degreesOfFreedom()));
            remarks.add(
                    new RecoveryRemark.StartNotIdeal(
                            data.kind(),
                            share,
                            1 / forced.estimate("R").measured().value(),
                            1 / rate,
                            misfit));
        }
    }
}
