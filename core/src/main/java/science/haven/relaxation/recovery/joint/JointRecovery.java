package science.haven.relaxation.recovery.joint;

import science.haven.fit.Converged;
import science.haven.fit.FitOutcome;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.fit.law.LawComparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Fits the same phases to recoveries at many temperatures, without start values.
///
/// The fractions are walked through on a grid; at each place the best rates of every temperature
/// follow from its own grid. From the best fractions the engine goes on with all parameters at
/// once.
public final class JointRecovery {

    private static final int FEWEST_TEMPERATURES = 2;

    private JointRecovery() {}

    /// Fits.
    ///
    /// @param series recoveries, in any order of the temperatures
    /// @param options number of phases, and what the temperatures share
    /// @return the phases, or why there are none
    public static JointOutcome fit(List<RecoveryAtTemperature> series, JointOptions options) {
        if (series.size() < FEWEST_TEMPERATURES) {
            return new NoJointFit(
                    "a joint fit takes %d temperatures at least, got %d"
                            .formatted(FEWEST_TEMPERATURES, series.size()));
        }
        List<RecoveryAtTemperature> sorted =
                series.stream()
                        .sorted(Comparator.comparingDouble(RecoveryAtTemperature::temperature))
                        .toList();
        for (RecoveryAtTemperature one : sorted) {
            int needed = 2 + 2 * options.phases();
            if (one.data().size() < needed) {
                return new NoJointFit(
                        "%d points at %s K are too few for this many phases; it takes %d"
                                .formatted(one.data().size(), one.temperature(), needed));
            }
        }
        JointStart start = new JointStart(sorted, options.phases());
        JointModel model = new JointModel(sorted, start.sigma(), options);
        List<Converged> fits = fits(sorted, start, model, options);
        if (fits.isEmpty()) {
            return new NoJointFit("the joint fit found no minimum");
        }
        JointFit best = JointReading.of(sorted, model, fits.getFirst());
        for (Converged other : fits.subList(1, fits.size())) {
            Optional<JointRemark> remark = JointReading.ambiguity(best, other, model);
            if (remark.isPresent()) {
                return best.with(remark.get());
            }
        }
        return best;
    }

    /// The minima reached from the places of the grid, the lowest first.
    private static List<Converged> fits(
            List<RecoveryAtTemperature> series,
            JointStart start,
            JointModel model,
            JointOptions options) {
        JointOptions shared = JointOptions.shared(options.phases());
        JointModel simple = new JointModel(series, start.sigma(), shared);
        List<Converged> fits = new ArrayList<>();
        for (double[] values : start.values()) {
            if (solved(simple, values, start.noise()) instanceof Converged first) {
                Converged free = new RateExchange(series, start, simple).improved(first);
                if (options.equals(shared)) {
                    fits.add(free);
                } else if (solved(model, translated(simple, free.values(), model), start.noise())
                        instanceof Converged fit) {
                    fits.add(fit);
                }
            }
        }
        fits.sort(Comparator.comparingDouble(Converged::chiSquared));
        return fits;
    }

    /// Stated errors are believed where the fit agrees with them.
    private static FitOutcome solved(JointModel model, double[] start, Noise noise) {
        FitOutcome outcome =
                LeastSquares.minimise(
                        new FitProblem(model, start, Set.of(), noise), Intervals.COVARIANCE);
        boolean believed =
                noise == Noise.ESTIMATED
                        || (outcome instanceof Converged fit && LawComparison.believable(fit));
        return believed ? outcome : solved(model, start, Noise.ESTIMATED);
    }

    /// The parameters of the simple model as those of a richer or a stricter one.
    private static double[] translated(JointModel simple, double[] values, JointModel model) {
        double[] start = new double[model.parameters().size()];
        System.arraycopy(values, 0, start, 0, 2 * simple.temperatures());
        for (int i = 0; i < simple.temperatures(); i++) {
            for (int l = 0; l + 1 < model.phases(); l++) {
                start[model.share(l, i)] = values[simple.share(l, 0)];
            }
        }
        for (int k = 0; k < model.phases(); k++) {
            if (model.isArrhenius()) {
                arrhenius(simple, values, model, k, start);
            } else {
                for (int i = 0; i < simple.temperatures(); i++) {
                    start[model.ratePlace(k, i)] = simple.rate(values, k, i);
                }
            }
        }
        return start;
    }

    /// A straight line through ln R; the reference temperature is the mean of 1/T.
    private static void arrhenius(
            JointModel simple, double[] values, JointModel model, int k, double[] start) {
        double sum = 0;
        double slope = 0;
        double square = 0;
        for (int i = 0; i < simple.temperatures(); i++) {
            double log = Math.log(simple.rate(values, k, i));
            double x = simple.inverseEnergy(i);
            sum += log;
            slope += x * log;
            square += x * x;
        }
        start[model.ratePlace(k, 0)] = Math.exp(sum / simple.temperatures());
        start[model.ratePlace(k, 0) + 1] = square > 0 ? -slope / square : 0;
    }
}
