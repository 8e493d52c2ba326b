package science.haven.fit;

import science.haven.quantity.Measured;

import java.util.ArrayList;
import java.util.List;

/// Finds the parameters whose covariance lies, and replaces their intervals by profiles.
final class IntervalCheck {

    /// Closer to a bound than this many standard uncertainties, an interval is cut or bent.
    private static final double NEAR = 2.5;

    /// Correlation with a parameter near its bound that bends an interval as well.
    private static final double COUPLED = 0.3;

    /// Deviation of the root of the rise of χ² from 1, at one standard uncertainty, that matters.
    private static final double CURVED = 0.1;

    private static final double[][] NO_DERIVATIVES = new double[0][];

    private final FitProblem problem;
    private final Converged fit;
    private final List<Parameter> parameters;
    private final double[] values;
    private final double variance;

    private IntervalCheck(FitProblem problem, Converged fit) {
        this.problem = problem;
        this.fit = fit;
        parameters = problem.model().parameters();
        values = fit.values();
        variance = fit.noise() == Noise.ESTIMATED ? fit.reducedChiSquared() : 1;
    }

    static Converged refine(FitProblem problem, Converged fit) {
        if (!(fit.chiSquared() > 0) || fit.degreesOfFreedom() < 1) {
            return fit;
        }
        return new IntervalCheck(problem, fit).refined();
    }

    private Converged refined() {
        double reach68 =
                Confidence.reach(Confidence.ONE_SIGMA, fit.noise(), fit.degreesOfFreedom());
        double reach95 =
                Confidence.reach(Confidence.NINETY_FIVE, fit.noise(), fit.degreesOfFreedom());
        List<Estimate> estimates = new ArrayList<>(fit.estimates());
        for (int k = 0; k < values.length; k++) {
            Estimate estimate = estimates.get(k);
            if (!estimate.fixed() && isDetermined(k) && (nearBound(k) || curved(k))) {
                ProfileSearch search = new ProfileSearch(problem, fit, k);
                Interval interval68 = search.interval(reach68);
                estimates.set(
                        k,
                        new Estimate(
                                estimate.parameter(),
                                measured(estimate, interval68, reach68),
                                interval68,
                                search.interval(reach95),
                                false));
            }
        }
        return new Converged(
                estimates,
                fit.covariance(),
                fit.chiSquared(),
                fit.residuals(),
                fit.freeParameters(),
                fit.noise(),
                fit.evaluations(),
                fit.remarks());
    }

    /// Where the interval ends inside the bounds its half width is the better uncertainty: printed
    /// beside the interval, the covariance would contradict it.
    private static Measured measured(Estimate estimate, Interval interval, double reach) {
        Parameter parameter = estimate.parameter();
        boolean inside =
                interval.lower() > parameter.lower() && interval.upper() < parameter.upper();
        double half = (interval.upper() - interval.lower()) / (2 * reach);
        return inside && half < Double.POSITIVE_INFINITY
                ? new Measured(estimate.measured().value(), half)
                : estimate.measured();
    }

    private boolean isDetermined(int k) {
        String symbol = parameters.get(k).symbol();
        return fit.remarks().stream()
                .noneMatch(
                        remark ->
                                remark instanceof FitRemark.NotDetermined(List<String> symbols)
                                        && symbols.contains(symbol));
    }

    private boolean nearBound(int k) {
        for (int l = 0; l < values.length; l++) {
            if (standsNearBound(l)
                    && (l == k || Math.abs(fit.correlation(symbol(k), symbol(l))) > COUPLED)) {
                return true;
            }
        }
        return false;
    }

    private String symbol(int k) {
        return parameters.get(k).symbol();
    }

    private boolean standsNearBound(int k) {
        if (fit.estimates().get(k).fixed()) {
            return false;
        }
        Parameter parameter = parameters.get(k);
        double u = parameter.toSolver(values[k]);
        double near = NEAR * Math.sqrt(fit.covariance()[k][k]) / parameter.slope(values[k]);
        return u - parameter.solverLower() < near || parameter.solverUpper() - u < near;
    }

    /// Compares χ² one standard uncertainty to both sides, the others carried along, with a
    /// parabola.
    private boolean curved(int k) {
        double deviation = Math.sqrt(fit.covariance()[k][k]);
        double[] residuals = new double[fit.residuals()];
        for (int side = -1; side <= 1; side += 2) {
            double[] moved = values.clone();
            for (int l = 0; l < values.length; l++) {
                Parameter parameter = parameters.get(l);
                double shift = side * fit.covariance()[l][k] / deviation;
                if (shift != 0) {
                    double u = parameter.toSolver(values[l]) + shift / parameter.slope(values[l]);
                    moved[l] = parameter.toValue(u);
                }
            }
            problem.model().evaluate(moved, residuals, NO_DERIVATIVES);
            double sum = 0;
            for (double residual : residuals) {
                sum += residual * residual;
            }
            double root = Math.sqrt(Math.max(0, sum - fit.chiSquared()) / variance);
            if (!(Math.abs(root - 1) < CURVED)) {
                return true;
            }
        }
        return false;
    }
}
