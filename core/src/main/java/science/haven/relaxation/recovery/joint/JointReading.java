package science.haven.relaxation.recovery.joint;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.Interval;
import science.haven.fit.Noise;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads phases off the parameters of a joint fit.
final class JointReading {

    private static final double RECOVERED = 3;
    private static final double SEEN = 2;

    /// Difference of χ² that chance makes, in multiples of the variance.
    private static final double CHANCE = 4;

    /// Difference between fractions that is worth a word.
    private static final double NOTABLE = 0.01;

    private JointReading() {}

    static JointFit of(List<RecoveryAtTemperature> series, JointModel model, Converged fit) {
        List<PhaseOverTemperature> phases = new ArrayList<>();
        for (int k = 0; k < model.phases(); k++) {
            phases.add(phase(series.size(), model, fit, k));
        }
        int middle = series.size() / 2;
        phases.sort(Comparator.comparingDouble(phase -> -phase.rates().get(middle).value()));
        double[] temperatures =
                series.stream().mapToDouble(RecoveryAtTemperature::temperature).toArray();
        return new JointFit(temperatures, phases, fit, remarks(series, phases, fit));
    }

    /// A remark if another minimum lies so close that chance decided, with other fractions.
    static Optional<JointRemark> ambiguity(JointFit best, Converged other, JointModel model) {
        Converged fit = best.fit();
        double variance = fit.noise() == Noise.KNOWN ? 1 : fit.reducedChiSquared();
        double gain = (other.chiSquared() - fit.chiSquared()) / variance;
        List<Double> found = falling(model.fractions(fit.values(), 0));
        List<Double> elsewhere = falling(model.fractions(other.values(), 0));
        double apart = 0;
        for (int k = 0; k < found.size(); k++) {
            apart = Math.max(apart, Math.abs(found.get(k) - elsewhere.get(k)));
        }
        return gain < CHANCE && apart > NOTABLE
                ? Optional.of(new JointRemark.FractionsAmbiguous(found, elsewhere, gain))
                : Optional.empty();
    }

    private static List<Double> falling(double[] fractions) {
        return Arrays.stream(fractions).boxed().sorted(Comparator.reverseOrder()).toList();
    }

    private static PhaseOverTemperature phase(
            int temperatures, JointModel model, Converged fit, int k) {
        double[] values = fit.values();
        List<Measured> fractions = new ArrayList<>();
        List<Measured> rates = new ArrayList<>();
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < temperatures; i++) {
            double[] gradient = new double[values.length];
            for (int l = 0; l + 1 < model.phases(); l++) {
                gradient[model.share(l, i)] = model.fractionSlopes(values, i, l)[k];
            }
            fractions.add(
                    new Measured(model.fractions(values, i)[k], finite(fit.propagate(gradient))));
            rate(model, fit, k, i, rates, intervals);
        }
        Optional<Measured> energy =
                model.isArrhenius()
                        ? Optional.of(fit.estimates().get(model.ratePlace(k, 0) + 1).measured())
                        : Optional.empty();
        return new PhaseOverTemperature(fractions, rates, intervals, energy);
    }

    private static void rate(
            JointModel model,
            Converged fit,
            int k,
            int i,
            List<Measured> rates,
            List<Interval> intervals) {
        double value = model.rate(fit.values(), k, i);
        Estimate estimate = fit.estimates().get(model.ratePlace(k, i));
        if (!model.isArrhenius()) {
            rates.add(estimate.measured());
            intervals.add(estimate.interval68());
            return;
        }
        double[] gradient = new double[fit.estimates().size()];
        gradient[model.ratePlace(k, i)] = value / estimate.measured().value();
        gradient[model.ratePlace(k, i) + 1] = -value * model.inverseEnergy(i);
        double uncertainty = finite(fit.propagate(gradient));
        rates.add(new Measured(value, uncertainty));
        double factor = Math.exp(uncertainty / value);
        intervals.add(new Interval(value / factor, value * factor));
    }

    /// What the data do not determine at all has an enormous uncertainty, but a number.
    private static double finite(double uncertainty) {
        return Double.isFinite(uncertainty) ? uncertainty : Double.MAX_VALUE;
    }

    private static List<Remark> remarks(
            List<RecoveryAtTemperature> series, List<PhaseOverTemperature> phases, Converged fit) {
        List<Remark> remarks = new ArrayList<>(fit.remarks());
        for (int k = 0; k < phases.size(); k++) {
            Measured fraction = phases.get(k).fractions().getFirst();
            if (phases.size() > 1 && fraction.value() < SEEN * fraction.uncertainty()) {
                remarks.add(
                        new JointRemark.FractionNotSeen(
                                k + 1, fraction.value(), fraction.uncertainty()));
            }
        }
        for (int i = 0; i < series.size(); i++) {
            at(series.get(i), i, phases, remarks);
        }
        return remarks;
    }

    private static void at(
            RecoveryAtTemperature one,
            int i,
            List<PhaseOverTemperature> phases,
            List<Remark> remarks) {
        double slowest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < phases.size(); k++) {
            Measured rate = phases.get(k).rates().get(i);
            slowest = Math.min(slowest, rate.value());
            for (int l = 0; l < k; l++) {
                Measured other = phases.get(l).rates().get(i);
                double apart = Math.abs(rate.value() - other.value());
                if (apart < 2 * Math.hypot(rate.uncertainty(), other.uncertainty())) {
                    remarks.add(new JointRemark.PhasesAlike(one.temperature(), l + 1, k + 1));
                }
            }
        }
        double longest = Arrays.stream(one.data().delay()).max().orElseThrow();
        if (longest * slowest < RECOVERED) {
            remarks.add(new JointRemark.EndNotReachedAt(one.temperature(), longest, 1 / slowest));
        }
    }
}
