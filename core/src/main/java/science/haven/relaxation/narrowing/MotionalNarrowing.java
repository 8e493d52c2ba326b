package science.haven.relaxation.narrowing;

import science.haven.fit.law.ComparisonRemark;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Line widths over temperature: laws without start values, ranked by AICc, and what each of them
/// says of the jumps.
///
/// @param laws the laws that were fitted, ranked, and the chosen one
/// @param readings what the laws with a step say, best first
/// @param remarks what limits the choice
public record MotionalNarrowing(
        LawComparison<NarrowingLaw> laws, List<NarrowingReading> readings, List<Remark> remarks) {

    private static final int FEWEST = 4;

    public MotionalNarrowing {
        readings = List.copyOf(readings);
        remarks = List.copyOf(remarks);
    }

    /// Fits the widths of one line.
    ///
    /// @param points at least four temperatures, all widths with an uncertainty or none; without,
    ///   all widths count as equally good relative to their size
    /// @param options what is known before
    /// @return the laws
    public static MotionalNarrowing fit(List<WidthPoint> points, NarrowingOptions options) {
        List<WidthPoint> ascending =
                points.stream()
                        .sorted(Comparator.comparingDouble(WidthPoint::temperature))
                        .toList();
        double[] temperature = ascending.stream().mapToDouble(WidthPoint::temperature).toArray();
        if (Arrays.stream(temperature).distinct().count() < FEWEST) {
            throw new IllegalArgumentException(
                    "narrowing needs at least %d temperatures, got %d"
                            .formatted(FEWEST, Arrays.stream(temperature).distinct().count()));
        }
        double[] width = ascending.stream().mapToDouble(p -> p.width().value()).toArray();
        double[] sigma = ascending.stream().mapToDouble(p -> p.width().uncertainty()).toArray();
        long without = Arrays.stream(sigma).filter(s -> s == 0).count();
        if (without != 0 && without != sigma.length) {
            throw new IllegalArgumentException(
                    "either all widths carry an uncertainty or none, got %d of %d without"
                            .formatted(without, sigma.length));
        }
        boolean known = without == 0;
        LawComparison<NarrowingLaw> laws =
                LawComparison.of(
                        new NarrowingStart(temperature, width, known ? sigma : width, options)
                                .candidates(),
                        temperature,
                        width,
                        known ? sigma : width,
                        known);
        List<NarrowingReading> readings =
                laws.ranked().stream()
                        .filter(law -> law.law() != NarrowingLaw.CONSTANT)
                        .map(law -> NarrowingReading.of(law, temperature))
                        .toList();
        List<Remark> remarks = new ArrayList<>(laws.remarks());
        if (laws.chosen().law() == NarrowingLaw.CONSTANT
                && remarks.stream().noneMatch(ComparisonRemark.TooFewPoints.class::isInstance)) {
            remarks.add(new NarrowingRemark.NoNarrowing());
        }
        broadensAgain(ascending).ifPresent(remarks::add);
        return new MotionalNarrowing(laws, readings, remarks);
    }

    /// What the chosen law says.
    ///
    /// @return its reading; empty if a constant width explains the points
    public Optional<NarrowingReading> chosen() {
        return reading(laws.chosen().law());
    }

    /// What a law says.
    ///
    /// @param law the law
    /// @return its reading; empty if it could not be fitted
    public Optional<NarrowingReading> reading(NarrowingLaw law) {
        return readings.stream().filter(r -> r.law() == law).findFirst();
    }

    /// Width by the chosen law.
    ///
    /// @param temperature temperature in K
    /// @return full width at half maximum in Hz
    public Measured at(double temperature) {
        return at(temperature, laws.chosen());
    }

    /// Width by one law.
    ///
    /// @param temperature temperature in K
    /// @param law a law of this comparison
    /// @return full width at half maximum in Hz
    public static Measured at(double temperature, RankedLaw<NarrowingLaw> law) {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature must be > 0 K, got " + temperature);
        }
        double[] gradient = new double[law.fit().estimates().size()];
        double value = law.curve().at(temperature, law.fit().values(), gradient);
        double uncertainty = law.fit().propagate(gradient);
        return new Measured(value, Double.isFinite(uncertainty) ? uncertainty : Double.MAX_VALUE);
    }

    /// The first width that lies beyond doubt above the least one before it.
    private static Optional<Remark> broadensAgain(List<WidthPoint> ascending) {
        Measured least = ascending.getFirst().width();
        for (WidthPoint point : ascending) {
            Measured rise = point.width().minus(least);
            if (rise.value() > 3 * rise.uncertainty() && rise.value() > 0.2 * least.value()) {
                return Optional.of(new NarrowingRemark.BroadensAgain(point.temperature()));
            }
            least = point.width().value() < least.value() ? point.width() : least;
        }
        return Optional.empty();
    }
}
