package science.haven.relaxation.recovery;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Measured;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads phases, ends and starts off the parameters of a fitted law.
final class RecoveryReading {

    private RecoveryReading() {}

    static RecoveryFit of(
            RecoveryData data,
            LawComparison<RecoveryLaw> comparison,
            RankedLaw<RecoveryLaw> chosen,
            Limits limits) {
        Converged fit = chosen.fit();
        RecoveryFit reading =
                new RecoveryFit(
                        data,
                        chosen,
                        comparison.ranked(),
                        comparison.noise(),
                        components(fit),
                        fit.estimates().getFirst().measured(),
                        amplitude(fit),
                        data.kind().recovers() ? startShare(fit) : Optional.empty(),
                        List.of());
        return new RecoveryFit(
                data,
                chosen,
                reading.ranked(),
                reading.noise(),
                reading.components(),
                reading.end(),
                reading.amplitude(),
                reading.startShare(),
                limits.of(reading));
    }

    /// The rates in the parameters, each with the amplitude before it.
    static List<RecoveryComponent> components(Converged fit) {
        double total = total(fit);
        List<Integer> places = amplitudes(fit);
        List<RecoveryComponent> components = new ArrayList<>();
        for (int place : places) {
            double weight = total == 0 ? 1.0 / places.size() : fit.values()[place] / total;
            double[] gradient = new double[fit.estimates().size()];
            if (places.size() > 1 && total != 0) {
                places.forEach(other -> gradient[other] = -weight / total);
                gradient[place] += 1 / total;
            }
            Estimate rate = fit.estimates().get(place + 1);
            components.add(
                    new RecoveryComponent(
                            new Measured(weight, finite(fit.propagate(gradient))),
                            rate.measured(),
                            rate.interval68(),
                            rate.interval95()));
        }
        components.sort(Comparator.comparingDouble(c -> -c.rate().value()));
        return components;
    }

    /// What the data do not determine at all has an enormous uncertainty, but a number.
    private static double finite(double uncertainty) {
        return Double.isFinite(uncertainty) ? uncertainty : Double.MAX_VALUE;
    }

    private static List<Integer> amplitudes(Converged fit) {
        List<Integer> places = new ArrayList<>();
        for (int k = 0; k < fit.estimates().size(); k++) {
            if (fit.estimates().get(k).parameter().symbol().startsWith("A")) {
                places.add(k);
            }
        }
        return places;
    }

    private static double total(Converged fit) {
        return amplitudes(fit).stream().mapToDouble(k -> fit.values()[k]).sum();
    }

    private static Measured amplitude(Converged fit) {
        double[] gradient = new double[fit.estimates().size()];
        amplitudes(fit).forEach(k -> gradient[k] = 1);
        return new Measured(total(fit), finite(fit.propagate(gradient)));
    }

    /// `1 − ΣA/M`.
    private static Optional<Measured> startShare(Converged fit) {
        double end = fit.values()[0];
        double total = total(fit);
        if (!(Math.abs(end) > 1e-6 * Math.abs(total))) {
            return Optional.empty();
        }
        double[] gradient = new double[fit.estimates().size()];
        gradient[0] = total / (end * end);
        amplitudes(fit).forEach(k -> gradient[k] = -1 / end);
        double uncertainty = finite(fit.propagate(gradient));
        return Optional.of(new Measured(1 - total / end, uncertainty));
    }
}
