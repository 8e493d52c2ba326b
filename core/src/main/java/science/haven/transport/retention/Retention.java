package science.haven.transport.retention;

import science.haven.fit.Converged;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.transport.TransportRemark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How much conductivity a sample keeps over time, with the law that describes the loss.
///
/// @param laws the laws that were fitted, ranked, and the chosen one
/// @param longest time of the last point in s
public record Retention(LawComparison<RetentionLaw> laws, double longest) {

    private static final int FEWEST = 3;

    /// Fits the loss without start values.
    ///
    /// @param points at least three points, all with an uncertainty or none
    /// @return the laws, ranked
    public static Retention fit(List<RetentionPoint> points) {
        double[] time = points.stream().mapToDouble(RetentionPoint::time).toArray();
        if (Arrays.stream(time).distinct().count() < FEWEST) {
            throw new IllegalArgumentException(
                    "a retention needs at least %d times, got %d"
                            .formatted(FEWEST, Arrays.stream(time).distinct().count()));
        }
        double[] y = points.stream().mapToDouble(p -> p.conductivity().value()).toArray();
        double[] sigma = points.stream().mapToDouble(p -> p.conductivity().uncertainty()).toArray();
        long without = Arrays.stream(sigma).filter(s -> s == 0).count();
        if (without != 0 && without != sigma.length) {
            throw new IllegalArgumentException(
                    "either all points carry an uncertainty or none, got %d of %d without"
                            .formatted(without, sigma.length));
        }
        if (without != 0) {
            Arrays.fill(sigma, Arrays.stream(y).map(Math::abs).max().orElse(1));
        }
        return new Retention(
                LawComparison.of(
                        RetentionLaw.candidates(time, y, sigma), time, y, sigma, without == 0),
                Arrays.stream(time).max().orElse(0));
    }

    /// Conductivity after a time, by the chosen law.
    ///
    /// @param time time since the start of the storage in s
    /// @return conductivity in S·m⁻¹
    public Measured at(double time) {
        return at(time, laws.chosen());
    }

    /// Share of the first conductivity that is left.
    ///
    /// @param time time since the start of the storage in s
    /// @return σ(t)/σ(0), dimensionless; the errors of both are correlated and treated so
    public Measured retained(double time) {
        Converged fit = laws.chosen().fit();
        double[] later = new double[fit.estimates().size()];
        double[] first = later.clone();
        double now = value(time, laws.chosen(), later);
        double start = value(0, laws.chosen(), first);
        double ratio = now / start;
        for (int k = 0; k < later.length; k++) {
            later[k] = (later[k] - ratio * first[k]) / start;
        }
        return new Measured(ratio, fit.propagate(later));
    }

    /// What to say about the conductivity after a time: whether it was extrapolated, and whether
    /// the laws that fit as well say something else there.
    ///
    /// @param time time since the start of the storage in s
    /// @return the remarks
    public List<Remark> doubts(double time) {
        List<Remark> doubts = new ArrayList<>();
        if (time > longest) {
            doubts.add(
                    new TransportRemark.Extrapolated("storage time", Unit.DAY, time, 0, longest));
        }
        spread(time).ifPresent(doubts::add);
        return doubts;
    }

    private Optional<Remark> spread(double time) {
        Measured chosen = at(time);
        double best = laws.ranked().getFirst().aicc();
        double lowest = chosen.value();
        double highest = chosen.value();
        for (RankedLaw<RetentionLaw> law : laws.ranked()) {
            if (LawComparison.difference(law.aicc(), best) <= LawComparison.NO_DIFFERENCE) {
                lowest = Math.min(lowest, at(time, law).value());
                highest = Math.max(highest, at(time, law).value());
            }
        }
        return highest - lowest <= 2 * chosen.uncertainty()
                ? Optional.empty()
                : Optional.of(new TransportRemark.DependsOnLaw(lowest, highest));
    }

    private static Measured at(double time, RankedLaw<RetentionLaw> law) {
        double[] gradient = new double[law.fit().estimates().size()];
        double value = value(time, law, gradient);
        return new Measured(value, law.fit().propagate(gradient));
    }

    private static double value(double time, RankedLaw<RetentionLaw> law, double[] gradient) {
        if (!(time >= 0)) {
            throw new IllegalArgumentException("time must be >= 0 s, got " + time);
        }
        return law.curve().at(time, law.fit().values(), gradient);
    }
}
