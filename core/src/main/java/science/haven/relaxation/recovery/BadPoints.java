package science.haven.relaxation.recovery;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

import science.haven.fit.Converged;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.MeasuredCurve;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Looks for points that do not belong to a curve, and for a simpler law that would do without
/// them. The points stay in the fit.
///
/// ```text
/// t_i = r_i / (s_(i) √(1 − h_i))
/// ```
///
/// h is the leverage of the point and s₍ᵢ₎ the scatter of the others; the probability of the
/// greatest |t| is multiplied by the number of points (Bonferroni). A law pays for each point that
/// it calls bad as for a parameter, and for having searched it.
///
/// @see "R. D. Cook, S. Weisberg, Residuals and Influence in Regression, 1982, ch. 2"
final class BadPoints {

    private static final double SIGNIFICANT = 0.01;

    /// One in six points may be bad.
    private static final int POINTS_PER_BAD_ONE = 6;

    private BadPoints() {}

    /// A point and how far it lies from the others' curve.
    private record Bad(int index, double deviation) {}

    /// A law, the points it does not describe, and the fit to the others.
    private record Cleaned(
            RankedLaw<RecoveryLaw> law, List<Bad> bad, Converged without, double aicc) {

        int size() {
            return law.fit().freeParameters() + bad.size();
        }
    }

    /// The law to use if some points may be bad, with a remark for each of them.
    static RankedLaw<RecoveryLaw> choose(
            RecoveryData data,
            LawComparison<RecoveryLaw> comparison,
            RankedLaw<RecoveryLaw> best,
            List<Remark> remarks) {
        Cleaned chosen = cleaned(data, best, comparison.noise());
        for (RankedLaw<RecoveryLaw> law : comparison.ranked()) {
            if (law.fit().freeParameters() < chosen.law.fit().freeParameters()) {
                Cleaned simpler = cleaned(data, law, comparison.noise());
                if (!simpler.bad.isEmpty()
                        && simpler.aicc
                                < chosen.aicc
                                        + LawComparison.NO_DIFFERENCE
                                                * Integer.signum(chosen.size() - simpler.size())) {
                    chosen = simpler;
                }
            }
        }
        for (Bad bad : chosen.bad) {
            remarks.add(
                    new RecoveryRemark.BadPoint(
                            bad.index,
                            data.delay()[bad.index],
                            bad.deviation,
                            slowest(chosen.law.fit()),
                            slowest(chosen.without)));
        }
        return chosen.law;
    }

    private static Cleaned cleaned(RecoveryData data, RankedLaw<RecoveryLaw> law, Noise noise) {
        List<Integer> kept = new ArrayList<>(IntStream.range(0, data.size()).boxed().toList());
        List<Bad> bad = new ArrayList<>();
        Converged fit = law.fit();
        RecoveryData rest = data;
        while (bad.size() < data.size() / POINTS_PER_BAD_ONE) {
            Bad worst = worst(rest, law, fit);
            if (worst.index < 0) {
                break;
            }
            RecoveryData without = rest.without(worst.index);
            MeasuredCurve model =
                    new MeasuredCurve(
                            law.curve(), without.delay(), without.intensity(), without.weights());
            FitProblem problem = new FitProblem(model, fit.values(), Set.of(), noise);
            if (!(LeastSquares.minimise(problem, Intervals.COVARIANCE) instanceof Converged next)) {
                break;
            }
            bad.add(new Bad(kept.get(worst.index), worst.deviation));
            kept.subList(worst.index, worst.index + 1).clear();
            rest = without;
            fit = next;
        }
        return new Cleaned(law, bad, fit, aicc(fit, data.size(), bad.size()));
    }

    /// The most deviating point if it is significant; otherwise one with the index −1.
    private static Bad worst(RecoveryData data, RankedLaw<RecoveryLaw> law, Converged fit) {
        double[] delay = data.delay();
        double[] intensity = data.intensity();
        double[] sigma = data.weights();
        double[] values = fit.values();
        double[] gradient = new double[values.length];
        boolean known = fit.noise() == Noise.KNOWN;
        double variance = known ? 1 : fit.reducedChiSquared();
        int left = fit.degreesOfFreedom() - 1;
        Bad worst = new Bad(-1, 0);
        if (left < 2 || !(variance > 0)) {
            return worst;
        }
        for (int i = 0; i < delay.length; i++) {
            double r = (intensity[i] - law.curve().at(delay[i], values, gradient)) / sigma[i];
            double spread = fit.propagate(gradient) / sigma[i];
            double free = 1 - spread * spread / variance;
            double rest = known ? 1 : (fit.chiSquared() - r * r / free) / left;
            double t = r / Math.sqrt(rest * free);
            if (free > 1e-6 && rest > 0 && Math.abs(t) > Math.abs(worst.deviation)) {
                worst = new Bad(i, t);
            }
        }
        double size = -Math.abs(worst.deviation);
        double tail =
                known
                        ? new NormalDistribution().cumulativeProbability(size)
                        : new TDistribution(left).cumulativeProbability(size);
        return 2 * delay.length * tail < SIGNIFICANT ? worst : new Bad(-1, 0);
    }

    /// As [Converged#aicc], each bad point being a parameter that was picked among all points.
    private static double aicc(Converged fit, int points, int bad) {
        boolean known = fit.noise() == Noise.KNOWN;
        int k = fit.freeParameters() + bad + (known ? 0 : 1);
        int left = points - k - 1;
        double likelihood =
                known
                        ? fit.chiSquared()
                        : points * Math.log(Math.max(fit.chiSquared(), Double.MIN_NORMAL) / points);
        return left > 0
                ? likelihood + 2.0 * k * points / left + 2 * bad * Math.log(points)
                : Double.POSITIVE_INFINITY;
    }

    private static double slowest(Converged fit) {
        return 1
                / fit.estimates().stream()
                        .filter(e -> e.parameter().symbol().startsWith("R"))
                        .mapToDouble(e -> e.measured().value())
                        .min()
                        .orElseThrow();
    }
}
