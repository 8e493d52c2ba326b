package science.haven.fit;

import science.haven.fit.linear.SolverCovariance;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the parameters that make the sum of the squared residuals least.
///
/// The solver works in the scaled space of the parameters, so bounds hold, and ohm or megaohm give
/// the same answer. Uncertainties come from the covariance there: an interval of a parameter on a
/// log scale is a factor to both sides and never reaches below zero.
public final class LeastSquares {

    private static final double STRONG_CORRELATION = 0.99;

    /// When a solution serves as a start: within a hundredth of its uncertainty or so.
    private static final double ROUGH = 1e-3;

    private LeastSquares() {}

    /// Fits, with intervals by profile likelihood where the covariance is seen to lie.
    ///
    /// @param problem model, start values, what is fixed, and what is known of the noise
    /// @return the estimates, or why there are none
    public static FitOutcome minimise(FitProblem problem) {
        return minimise(problem, Intervals.PROFILE_WHERE_NEEDED);
    }

    /// Fits.
    ///
    /// @param problem model, start values, what is fixed, and what is known of the noise
    /// @param intervals where the confidence intervals shall come from
    /// @return the estimates, or why there are none
    public static FitOutcome minimise(FitProblem problem, Intervals intervals) {
        FitOutcome outcome = solve(problem);
        return switch (intervals) {
            case COVARIANCE -> outcome;
            case PROFILE_WHERE_NEEDED ->
                    outcome instanceof Converged fit
                            ? ProfileLikelihood.whereNeeded(problem, fit)
                            : outcome;
        };
    }

    /// Takes a few steps towards the minimum, to tell good start values from bad ones.
    ///
    /// @param problem model, start values, and what is fixed
    /// @param evaluations greatest number of model evaluations
    /// @return the values reached, each in the SI unit of its parameter
    public static double[] approach(FitProblem problem, int evaluations) {
        LevenbergMarquardt solver =
                new LevenbergMarquardt(
                        problem.model(), free(problem), problem.start(), ROUGH, evaluations);
        solver.run();
        return solver.point().values.clone();
    }

    private static FitOutcome solve(FitProblem problem) {
        int[] free = free(problem);
        int rows = problem.model().residuals();
        int needed = problem.noise() == Noise.ESTIMATED ? free.length + 1 : free.length;
        if (rows < Math.max(1, needed)) {
            return new Failed(
                    "%d %s too few for %d free parameters%s"
                            .formatted(
                                    rows,
                                    rows == 1 ? "residual is" : "residuals are",
                                    free.length,
                                    needed > free.length ? " and an estimate of the noise" : ""));
        }
        LevenbergMarquardt solver = new LevenbergMarquardt(problem.model(), free, problem.start());
        LevenbergMarquardt.End end = solver.run();
        if (end == LevenbergMarquardt.End.STUCK || end == LevenbergMarquardt.End.EXHAUSTED) {
            Optional<LevenbergMarquardt> second = secondTry(problem, free);
            if (second.isPresent()) {
                solver = second.get().after(solver);
                end = solver.run();
            }
        }
        return switch (end) {
            case CONVERGED -> outcome(problem, free, solver, false);
            case STALLED -> outcome(problem, free, solver, true);
            case STUCK ->
                    new Failed(
                            "no step lowers χ², although its gradient is not zero after "
                                    + solver.evaluations()
                                    + " evaluations");
            case EXHAUSTED ->
                    new Failed("no minimum after " + solver.evaluations() + " evaluations");
            case NOT_FINITE -> new Failed("model or data are not finite at the start values");
        };
    }

    /// The problem from where a fit by magnitudes led, if that differs from the fit that failed.
    private static Optional<LevenbergMarquardt> secondTry(FitProblem problem, int[] free) {
        List<Parameter> parameters = problem.model().parameters();
        double[] start = problem.start();
        if (IntStream.of(free).noneMatch(k -> Magnitudes.applies(parameters.get(k), start[k]))) {
            return Optional.empty();
        }
        Magnitudes magnitudes = new Magnitudes(problem.model(), start);
        LevenbergMarquardt solver =
                new LevenbergMarquardt(magnitudes, free, magnitudes.mirror(start));
        solver.run();
        double[] reached = magnitudes.mirror(solver.point().values);
        return Optional.of(new LevenbergMarquardt(problem.model(), free, reached).after(solver));
    }

    private static int[] free(FitProblem problem) {
        List<Parameter> parameters = problem.model().parameters();
        return IntStream.range(0, parameters.size())
                .filter(k -> !problem.fixed().contains(parameters.get(k).symbol()))
                .toArray();
    }

    private static Converged outcome(
            FitProblem problem, int[] free, LevenbergMarquardt solver, boolean slow) {
        Point point = solver.point();
        int rows = problem.model().residuals();
        double variance =
                problem.noise() == Noise.ESTIMATED ? point.chiSquared / (rows - free.length) : 1;
        SolverCovariance covariance = new SolverCovariance(point.linear, variance);
        List<Parameter> parameters = problem.model().parameters();
        List<Remark> remarks = remarks(parameters, free, point, covariance);
        if (slow) {
            remarks.add(new FitRemark.ConvergedSlowly(solver.evaluations()));
        }
        return new Converged(
                estimates(problem, free, point, covariance),
                physical(parameters.size(), free, point, covariance),
                point.chiSquared,
                rows,
                free.length,
                problem.noise(),
                solver.evaluations(),
                remarks);
    }

    private static List<Estimate> estimates(
            FitProblem problem, int[] free, Point point, SolverCovariance covariance) {
        int degrees = problem.model().residuals() - free.length;
        double reach68 = Confidence.reach(Confidence.ONE_SIGMA, problem.noise(), degrees);
        double reach95 = Confidence.reach(Confidence.NINETY_FIVE, problem.noise(), degrees);
        List<Estimate> estimates = new ArrayList<>();
        List<Parameter> parameters = problem.model().parameters();
        for (int k = 0; k < parameters.size(); k++) {
            double value = point.values[k];
            Interval exact = new Interval(value, value);
            estimates.add(
                    new Estimate(parameters.get(k), Measured.exact(value), exact, exact, true));
        }
        for (int f = 0; f < free.length; f++) {
            Parameter parameter = parameters.get(free[f]);
            double value = point.values[free[f]];
            double uncertainty = covariance.deviation(f) * parameter.slope(value);
            boolean determined = covariance.isDetermined(f);
            estimates.set(
                    free[f],
                    new Estimate(
                            parameter,
                            new Measured(value, Math.min(uncertainty, Double.MAX_VALUE)),
                            interval(
                                    parameter,
                                    value,
                                    covariance.deviation(f) * reach68,
                                    determined),
                            interval(
                                    parameter,
                                    value,
                                    covariance.deviation(f) * reach95,
                                    determined),
                            false));
        }
        return estimates;
    }

    private static Interval interval(
            Parameter parameter, double value, double reach, boolean determined) {
        if (!determined) {
            return new Interval(parameter.lower(), parameter.upper());
        }
        double u = parameter.toSolver(value);
        return new Interval(parameter.toValue(u - reach), parameter.toValue(u + reach));
    }

    private static double[][] physical(
            int all, int[] free, Point point, SolverCovariance covariance) {
        double[][] physical = new double[all][all];
        for (int k = 0; k < free.length; k++) {
            for (int l = 0; l < free.length; l++) {
                physical[free[k]][free[l]] = covariance.at(k, l) * point.slope(k) * point.slope(l);
            }
        }
        return physical;
    }

    private static List<Remark> remarks(
            List<Parameter> parameters, int[] free, Point point, SolverCovariance covariance) {
        List<Remark> remarks = new ArrayList<>();
        for (int k = 0; k < free.length; k++) {
            Parameter parameter = parameters.get(free[k]);
            double value = point.values[free[k]];
            if (value == parameter.lower() || value == parameter.upper()) {
                remarks.add(new FitRemark.AtBound(parameter, value));
            }
        }
        for (List<Integer> group : covariance.undetermined()) {
            remarks.add(
                    new FitRemark.NotDetermined(
                            group.stream().map(k -> parameters.get(free[k]).symbol()).toList()));
        }
        for (int k = 0; k < free.length; k++) {
            for (int l = 0; l < k; l++) {
                double rho = covariance.correlation(k, l);
                boolean determined = covariance.isDetermined(k) && covariance.isDetermined(l);
                if (determined && Math.abs(rho) > STRONG_CORRELATION) {
                    remarks.add(
                            new FitRemark.Correlated(
                                    parameters.get(free[l]).symbol(),
                                    parameters.get(free[k]).symbol(),
                                    rho));
                }
            }
        }
        return remarks;
    }
}
