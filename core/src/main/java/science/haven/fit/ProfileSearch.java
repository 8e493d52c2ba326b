package science.haven.fit;

import java.util.List;
import java.util.stream.IntStream;

/// Walks along the profile of one parameter in solver space.
///
/// The root of the rise of χ² is nearly linear in the parameter, so a secant finds the end of an
/// interval in two or three refits; each refit starts from the one before, carried along by the
/// covariance, and needs two or three evaluations.
final class ProfileSearch {

    /// How exactly a refit and an end are found, compared with the standard uncertainty.
    private static final double TOLERANCE = 1e-3;

    private static final int MOST_REFITS = 25;

    /// Evaluations that one refit may take; it starts so near its minimum that it needs a few.
    private static final int MOST_PER_REFIT = 40;

    /// Evaluations that one end may take. Where χ² hardly depends on the parameter every refit is
    /// long; the end found until then is as good as the data allow.
    private static final int MOST_PER_END = 240;

    /// A walk of so many standard uncertainties, or e-folds on a log scale, goes nowhere.
    private static final double FARTHEST = 1e4;

    private static final double FARTHEST_LOG = 50;

    private final Model model;
    private final List<Parameter> parameters;
    private final Parameter parameter;
    private final int index;
    private final int[] others;
    private final double[] best;
    private final double[] drift;
    private final double bestU;
    private final double deviation;
    private final double leastChiSquared;
    private final double variance;
    private double[] last;
    private double lastU;
    private int evaluations;

    ProfileSearch(FitProblem problem, Converged fit, int index) {
        this.index = index;
        model = problem.model();
        parameters = model.parameters();
        parameter = parameters.get(index);
        others =
                IntStream.range(0, parameters.size())
                        .filter(k -> k != index && !fit.estimates().get(k).fixed())
                        .toArray();
        best = fit.values();
        bestU = parameter.toSolver(best[index]);
        drift = new double[best.length];
        double own = fit.covariance()[index][index];
        for (int k : others) {
            double slopes = parameter.slope(best[index]) / parameters.get(k).slope(best[k]);
            double ratio = fit.covariance()[k][index] / own * slopes;
            drift[k] = Double.isFinite(ratio) ? ratio : 0;
        }
        deviation = Math.sqrt(own) / parameter.slope(best[index]);
        leastChiSquared = fit.chiSquared();
        variance =
                fit.noise() == Noise.ESTIMATED
                        ? leastChiSquared / Math.max(1, fit.degreesOfFreedom())
                        : 1;
        last = best;
        lastU = bestU;
    }

    Interval interval(double reach) {
        double lower = end(-1, reach);
        double upper = end(1, reach);
        return new Interval(Math.min(lower, best[index]), Math.max(upper, best[index]));
    }

    /// Walks to one side until the rise of χ² has the given root.
    private double end(int side, double reach) {
        double limit = side < 0 ? parameter.solverLower() : parameter.solverUpper();
        double bound = side < 0 ? parameter.lower() : parameter.upper();
        double room = Math.abs(limit - bestU);
        boolean linear = parameter.scale() == Scale.LINEAR;
        double farthest = Math.min(room, linear ? FARTHEST * deviation : FARTHEST_LOG);
        double step = linear ? reach * deviation : Math.min(reach * deviation, 2);
        if (!(room > 0 && step > 0)) {
            return best[index];
        }
        last = best;
        lastU = bestU;
        evaluations = 0;
        double near = 0; // distances and roots of the bracket so far
        double nearRoot = 0;
        double far = Double.POSITIVE_INFINITY;
        double farRoot = Double.POSITIVE_INFINITY;
        double distance = Math.min(step, farthest);
        for (int refit = 0; refit < MOST_REFITS && evaluations < MOST_PER_END; refit++) {
            double root = root(bestU + side * distance);
            if (Math.abs(root - reach) <= TOLERANCE * reach) {
                break;
            }
            if (root > reach) {
                far = distance;
                farRoot = root;
            } else if (distance >= farthest) {
                return bound;
            } else {
                near = distance;
                nearRoot = root;
            }
            distance = next(reach, near, nearRoot, far, farRoot);
            distance = Math.min(distance, farthest);
        }
        return parameter.toValue(bestU + side * distance);
    }

    private static double next(
            double reach, double near, double nearRoot, double far, double farRoot) {
        if (far == Double.POSITIVE_INFINITY) {
            double slope = nearRoot / near;
            return slope > 0 ? Math.min(near * 4, Math.max(near * 1.05, reach / slope)) : near * 4;
        }
        if (farRoot == Double.POSITIVE_INFINITY) {
            return (near + far) / 2;
        }
        double fraction = (reach - nearRoot) / (farRoot - nearRoot);
        return near + (far - near) * Math.max(0.02, Math.min(0.98, fraction));
    }

    /// Root of the rise of χ² at a place, all other parameters fitted anew.
    private double root(double u) {
        double[] start = last.clone();
        for (int k : others) {
            Parameter other = parameters.get(k);
            double moved = other.toValue(other.toSolver(last[k]) + drift[k] * (u - lastU));
            start[k] = Double.isFinite(other.toSolver(moved)) ? moved : last[k];
        }
        start[index] = parameter.toValue(u);
        LevenbergMarquardt solver =
                new LevenbergMarquardt(model, others, start, TOLERANCE, MOST_PER_REFIT);
        LevenbergMarquardt.End end = solver.run();
        evaluations += solver.evaluations();
        if (end == LevenbergMarquardt.End.NOT_FINITE) {
            return Double.POSITIVE_INFINITY;
        }
        last = solver.point().values.clone();
        lastU = u;
        double rise = solver.point().chiSquared - leastChiSquared;
        return Math.sqrt(Math.max(0, rise) / variance);
    }
}
