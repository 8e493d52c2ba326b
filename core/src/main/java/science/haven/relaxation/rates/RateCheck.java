package science.haven.relaxation.rates;

import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;
import science.haven.relaxation.coupling.RateKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What is wrong with a table of rates before any fit.
///
/// @param usable the rates a fit can use
/// @param remarks what was left out, and what looks wrong
/// @param refusal why no fit makes sense, if so
record RateCheck(List<RatePoint> usable, List<Remark> remarks, Optional<String> refusal) {

    /// No magnet for nuclear magnetic resonance reaches this field, in T.
    private static final double STRONGEST_FIELD = 50;

    /// No probe locks spins so strongly, in Hz.
    private static final double STRONGEST_LOCK = 500e3;

    private static final int FEWEST = 5;

    static RateCheck of(List<RatePoint> points) {
        List<Remark> remarks = new ArrayList<>();
        long frozen = points.stream().filter(p -> !(p.temperature() > 0)).count();
        if (frozen > 0) {
            remarks.add(new RatesRemark.TemperaturesLookCelsius((int) frozen));
            return new RateCheck(List.of(), remarks, Optional.of("temperatures must be > 0 K"));
        }
        List<RatePoint> usable = positive(points, remarks);
        usable = distinct(usable, remarks);
        frequencies(usable, remarks);
        locks(usable, remarks);
        return new RateCheck(usable, remarks, refusal(usable));
    }

    private static Optional<String> refusal(List<RatePoint> usable) {
        return usable.size() < FEWEST
                ? Optional.of(
                        "%d usable rates are too few; it takes %d".formatted(usable.size(), FEWEST))
                : Optional.empty();
    }

    private static List<RatePoint> positive(List<RatePoint> points, List<Remark> remarks) {
        List<RatePoint> positive =
                points.stream().filter(p -> p.rate().value() > 0 && p.frequency() > 0).toList();
        if (positive.size() < points.size()) {
            remarks.add(new RatesRemark.NotPositive(points.size() - positive.size()));
        }
        return positive;
    }

    /// Rows that stand twice are used once; other rates at the same place are kept.
    private static List<RatePoint> distinct(List<RatePoint> points, List<Remark> remarks) {
        List<RatePoint> distinct = List.copyOf(new LinkedHashSet<>(points));
        Map<Object, Integer> places = new HashMap<>();
        TreeSet<Double> repeated = new TreeSet<>();
        for (RatePoint point : distinct) {
            if (places.merge(point.observation(), 1, Integer::sum) > 1) {
                repeated.add(point.temperature());
            }
        }
        int copies = points.size() - distinct.size();
        if (copies > 0 || !repeated.isEmpty()) {
            remarks.add(new RatesRemark.Duplicates(copies, List.copyOf(repeated)));
        }
        return distinct;
    }

    private static void frequencies(List<RatePoint> points, List<Remark> remarks) {
        points.stream()
                .filter(
                        p ->
                                Nuclide.field(p.frequency() / p.nucleus().frequencyRatio() * 100)
                                        > STRONGEST_FIELD)
                .findFirst()
                .ifPresent(
                        p ->
                                remarks.add(
                                        new RatesRemark.FrequencyImplausible(
                                                p.nucleus(),
                                                p.frequency(),
                                                Nuclide.field(
                                                        p.frequency()
                                                                / p.nucleus().frequencyRatio()
                                                                * 100))));
    }

    private static void locks(List<RatePoint> points, List<Remark> remarks) {
        points.stream()
                .map(RatePoint::kind)
                .filter(RateKind.RotatingFrame.class::isInstance)
                .map(RateKind.RotatingFrame.class::cast)
                .filter(lock -> lock.spinLock() > STRONGEST_LOCK)
                .findFirst()
                .ifPresent(
                        lock -> remarks.add(new RatesRemark.SpinLockImplausible(lock.spinLock())));
    }
}
