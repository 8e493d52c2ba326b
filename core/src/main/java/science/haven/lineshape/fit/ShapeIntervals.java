package science.haven.lineshape.fit;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.FitProblem;
import science.haven.fit.FitRemark;
import science.haven.fit.Interval;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Model;
import science.haven.fit.Noise;
import science.haven.fit.Parameter;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Intervals of a fit with an asymmetry on its bound.
///
/// A pattern is even in η at η = 0; at η = 1 two principal axes exchange their names, and there a
/// change of η does what a change of the coupling does. So the covariance has no limit, but the
/// profile of χ² has: η is moved away from its bound, all others are fitted anew. What the others
/// then move by is added, as a square, to their uncertainty with η on its bound.
final class ShapeIntervals {

    private static final double ON_BOUND = 1e-3;
    private static final double FIRST_STEP = 0.01;
    private static final int REFIT = 25;
    private static final double NINETY_FIVE = 1.96;

    private final FitProblem problem;
    private final Converged fit;
    private final Converged held;
    private final double variance;

    /// Where a profile reaches a rise of χ²: every value there.
    private record Ends(double[] one, double[] two) {}

    private record Step(double distance, double root, double[] values) {}

    private ShapeIntervals(FitProblem problem, Converged fit, Converged held) {
        this.problem = problem;
        this.fit = fit;
        this.held = held;
        variance = fit.reducedChiSquared();
    }

    static Converged refined(FitProblem problem, Converged fit) {
        List<String> bound = new ArrayList<>();
        for (Estimate e : fit.estimates()) {
            double value = e.measured().value();
            Parameter p = e.parameter();
            boolean on = value < p.lower() + ON_BOUND || value > p.upper() - ON_BOUND;
            if (p.symbol().startsWith("η") && on) {
                bound.add(p.symbol());
            }
        }
        if (bound.isEmpty() || !(fit.reducedChiSquared() > 0)) {
            return fit;
        }
        FitProblem rest = held(problem.model(), fit.values(), Set.copyOf(bound));
        return LeastSquares.minimise(rest, Intervals.COVARIANCE) instanceof Converged held
                ? new ShapeIntervals(problem, fit, held).refined(bound)
                : fit;
    }

    private static FitProblem held(Model model, double[] start, Set<String> fixed) {
        return new FitProblem(model, start, fixed, Noise.ESTIMATED);
    }

    private Converged refined(List<String> bound) {
        List<Ends> ends = bound.stream().map(symbol -> ends(fit.indexOf(symbol))).toList();
        List<Estimate> estimates = new ArrayList<>();
        for (int k = 0; k < fit.estimates().size(); k++) {
            estimates.add(estimate(k, ends));
        }
        double[][] covariance = new double[estimates.size()][];
        for (int k = 0; k < covariance.length; k++) {
            covariance[k] = held.covariance()[k].clone();
            if (bound.contains(fit.estimates().get(k).parameter().symbol())) {
                covariance[k][k] = Math.pow(estimates.get(k).measured().uncertainty(), 2);
            }
        }
        List<Remark> remarks = new ArrayList<>(held.remarks());
        fit.remarks().stream().filter(FitRemark.AtBound.class::isInstance).forEach(remarks::add);
        return new Converged(
                estimates,
                covariance,
                fit.chiSquared(),
                fit.residuals(),
                fit.freeParameters(),
                fit.noise(),
                fit.evaluations(),
                remarks.stream().distinct().toList());
    }

    private Estimate estimate(int k, List<Ends> ends) {
        Estimate e = held.estimates().get(k);
        double value = fit.values()[k];
        double[] reach = {
            value - e.interval68().lower(),
            e.interval68().upper() - value,
            value - e.interval95().lower(),
            e.interval95().upper() - value
        };
        for (Ends end : ends) {
            widen(reach, 0, end.one[k] - value);
            widen(reach, 2, end.two[k] - value);
        }
        Parameter p = e.parameter();
        Interval one = within(p, value - reach[0], value + reach[1]);
        Interval two = within(p, value - reach[2], value + reach[3]);
        double uncertainty = e.fixed() ? Math.max(reach[0], reach[1]) : (reach[0] + reach[1]) / 2;
        return new Estimate(p, new Measured(value, uncertainty), one, two, false);
    }

    private static void widen(double[] reach, int at, double by) {
        int side = by < 0 ? at : at + 1;
        reach[side] = Math.hypot(Math.max(0, reach[side]), by);
    }

    private static Interval within(Parameter p, double lower, double upper) {
        return new Interval(Math.max(lower, p.lower()), Math.min(upper, p.upper()));
    }

    /// Walks away from the bound in steps that double, until χ² has risen enough.
    private Ends ends(int index) {
        Parameter p = fit.estimates().get(index).parameter();
        double from = fit.values()[index];
        double side = from < p.lower() + ON_BOUND ? 1 : -1;
        double room = side > 0 ? p.upper() - from : from - p.lower();
        List<Step> steps = new ArrayList<>(List.of(new Step(0, 0, fit.values())));
        double distance = FIRST_STEP;
        while (steps.getLast().root < NINETY_FIVE && steps.getLast().distance < room) {
            double next = Math.min(distance, room);
            steps.add(step(index, from + side * next, next, steps.getLast().values));
            distance *= 2;
        }
        return new Ends(at(steps, 1), at(steps, NINETY_FIVE));
    }

    private Step step(int index, double value, double distance, double[] near) {
        double[] start = near.clone();
        start[index] = value;
        String symbol = fit.estimates().get(index).parameter().symbol();
        double[] values =
                LeastSquares.approach(held(problem.model(), start, Set.of(symbol)), REFIT);
        double[] residuals = new double[problem.model().residuals()];
        problem.model().evaluate(values, residuals, new double[0][]);
        double rise = ShapeGuess.squares(residuals) - fit.chiSquared();
        return new Step(distance, Math.sqrt(Math.max(0, rise) / variance), values);
    }

    /// The values where the root of the rise of χ² is so large, between two steps by a straight
    /// line; those of the last step where it never is.
    private static double[] at(List<Step> steps, double root) {
        for (int s = 1; s < steps.size(); s++) {
            Step before = steps.get(s - 1);
            Step after = steps.get(s);
            if (after.root >= root) {
                double part = (root - before.root) / (after.root - before.root);
                double[] values = after.values.clone();
                for (int k = 0; k < values.length; k++) {
                    values[k] = before.values[k] + part * (after.values[k] - before.values[k]);
                }
                return values;
            }
        }
        return steps.getLast().values;
    }
}
