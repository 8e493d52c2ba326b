package science.haven.relaxation.recovery.joint;

import science.haven.fit.Converged;
import science.haven.fit.FitOutcome;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Leaves the side valleys of a joint fit, in which some temperatures have given a rate to the
/// wrong phase: with the fractions held, each temperature is fitted anew from all orders of its
/// rates.
final class RateExchange {

    private static final int MOST_ROUNDS = 6;

    private final List<RecoveryAtTemperature> series;
    private final JointStart start;
    private final JointModel model;
    private final int phases;

    RateExchange(List<RecoveryAtTemperature> series, JointStart start, JointModel model) {
        this.series = series;
        this.start = start;
        this.model = model;
        phases = model.phases();
    }

    /// The fit after as many exchanges as help.
    Converged improved(Converged first) {
        Converged best = first;
        for (int round = 0; round < MOST_ROUNDS && phases > 1; round++) {
            FitOutcome next = joint(exchanged(best.values()), best.noise());
            if (!(next instanceof Converged fit)
                    || fit.chiSquared() > best.chiSquared() * (1 - 1e-6)) {
                break;
            }
            best = fit;
        }
        return best;
    }

    private FitOutcome joint(double[] values, Noise noise) {
        return LeastSquares.minimise(
                new FitProblem(model, values, Set.of(), noise), Intervals.COVARIANCE);
    }

    private double[] exchanged(double[] values) {
        double[] better = values.clone();
        for (int i = 0; i < series.size(); i++) {
            JointModel one =
                    new JointModel(
                            series.subList(i, i + 1),
                            new double[][] {start.sigma()[i]},
                            JointOptions.shared(phases));
            Set<String> held = new TreeSet<>();
            double[] own = new double[one.parameters().size()];
            own[0] = values[2 * i];
            own[1] = values[2 * i + 1];
            for (int l = 0; l + 1 < phases; l++) {
                own[one.share(l, 0)] = values[model.share(l, 0)];
                held.add(one.parameters().get(one.share(l, 0)).symbol());
            }
            double[] best = best(one, starts(own, one, values, i), held);
            better[2 * i] = best[0];
            better[2 * i + 1] = best[1];
            for (int k = 0; k < phases; k++) {
                better[model.ratePlace(k, i)] = best[one.ratePlace(k, 0)];
            }
        }
        return better;
    }

    /// The present rates in all orders, and the best of the grid.
    private List<double[]> starts(double[] own, JointModel one, double[] values, int i) {
        double[] rates = new double[phases];
        Arrays.setAll(rates, k -> model.rate(values, k, i));
        List<double[]> orders = new ArrayList<>();
        orders(rates, 0, orders);
        orders.add(start.rates(i, model.fractions(values, i)));
        List<double[]> starts = new ArrayList<>();
        for (double[] order : orders) {
            double[] begin = own.clone();
            for (int k = 0; k < phases; k++) {
                begin[one.ratePlace(k, 0)] = order[k];
            }
            starts.add(begin);
        }
        return starts;
    }

    private static void orders(double[] rates, int from, List<double[]> orders) {
        if (from == rates.length) {
            orders.add(rates.clone());
        }
        for (int k = from; k < rates.length; k++) {
            double[] next = rates.clone();
            next[from] = rates[k];
            next[k] = rates[from];
            orders(next, from + 1, orders);
        }
    }

    private static double[] best(JointModel one, List<double[]> starts, Set<String> held) {
        double least = Double.POSITIVE_INFINITY;
        double[] best = starts.getFirst();
        for (double[] begin : starts) {
            FitProblem problem = new FitProblem(one, begin, held, Noise.KNOWN);
            if (LeastSquares.minimise(problem, Intervals.COVARIANCE) instanceof Converged fit
                    && fit.chiSquared() < least) {
                least = fit.chiSquared();
                best = fit.values();
            }
        }
        return best;
    }
}
