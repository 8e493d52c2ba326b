package science.haven.polarisation;

import science.haven.fit.Interval;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Measured;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// Where a relaxation ends, by all laws that describe it about equally well.
///
/// The confidence that the steady state lies below a place is the mean of what the laws say, with
/// their Akaike weights; value and intervals are its median and its quantiles, so a law that ends
/// elsewhere makes them wider, and an extrapolation makes them lopsided.
///
/// @param measured value with half the width of the 68 % interval, in A or V
/// @param interval68 68 % interval, in A or V
/// @param interval95 95 % interval, in A or V
/// @param lowest lowest of the laws' steady states, in A or V
/// @param highest highest of the laws' steady states, in A or V
/// @param limited whether the data limit the 95 % interval on both sides
/// @see "D. Turek, D. Fletcher, Model-averaged Wald confidence intervals, Comput. Stat. Data Anal.
///   56 (2012) 2809"
record SteadyState(
        Measured measured,
        Interval interval68,
        Interval interval95,
        double lowest,
        double highest,
        boolean limited) {

    /// Akaike weights below this do not count.
    private static final double NEGLIGIBLE = 0.02;

    private static final double ONE_SIGMA = 0.15865525393145707;
    private static final double NINETY_FIVE = 0.025;
    private static final double TWO_SIGMA = 1.959963984540054;

    /// Farther than this many times the greatest response no steady state is looked for.
    private static final double FARTHEST = 10;

    /// Time constants after which the intervals need no draws.
    private static final double ENOUGH = 4;

    private static final int BISECTIONS = 40;

    private static final double TOLERANCE = 2e-3;

    static SteadyState of(LawComparison<Relaxation> laws, Binned points, PolarisationStep step) {
        List<LawEnd> ends = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (RankedLaw<Relaxation> law : laws.ranked()) {
            double weight = weight(law, laws);
            if (weight > 0) {
                ends.add(end(law, points));
                weights.add(weight);
            }
        }
        double sum = weights.stream().mapToDouble(w -> w).sum();
        DoubleUnaryOperator below =
                place -> {
                    double mean = 0;
                    for (int k = 0; k < ends.size(); k++) {
                        mean += weights.get(k) / sum * ends.get(k).below(place);
                    }
                    return mean;
                };
        var values = ends.stream().mapToDouble(LawEnd::value).summaryStatistics();
        double spread = ends.stream().mapToDouble(LawEnd::spread).min().orElseThrow();
        Search search = new Search(below, ends.getFirst().value(), spread, greatest(points));
        double value =
                ends.size() == 1
                        ? ends.getFirst().value()
                        : search.quantile(0.5).orElse(ends.getFirst().value());
        OptionalDouble lower = search.quantile(NINETY_FIVE);
        OptionalDouble upper = search.quantile(1 - NINETY_FIVE);
        Passive passive = Passive.of(step, points);
        Interval inner =
                passive.interval(search.quantile(ONE_SIGMA), search.quantile(1 - ONE_SIGMA));
        Interval outer = passive.interval(lower, upper);
        double middle = Math.clamp(value, outer.lower(), outer.upper());
        double zero = step.zeroUncertainty();
        Interval interval68 = widened(inner, middle, zero);
        double half = (interval68.upper() - interval68.lower()) / 2;
        return new SteadyState(
                new Measured(middle, Math.min(half, Double.MAX_VALUE)),
                interval68,
                widened(outer, middle, TWO_SIGMA * zero),
                values.getMin(),
                values.getMax(),
                lower.isPresent() && upper.isPresent());
    }

    private static LawEnd end(RankedLaw<Relaxation> law, Binned points) {
        LawEnd fitted = new LawEnd.OfIntervals(law.fit().estimate(Relaxation.STEADY));
        return switch (law.law()) {
            case EXPONENTIAL, BLOCKED_DIFFUSION, FIXED_DIFFUSION -> {
                double tau = law.fit().estimate(Relaxation.TAU).measured().value();
                LawEnd profile = SteadyProfile.of(law.law(), points, tau, ENOUGH);
                // A response without any noise has no likelihood.
                yield Double.isFinite(profile.value()) && Double.isFinite(profile.spread())
                        ? profile
                        : fitted;
            }
            case TWO_EXPONENTIALS -> fitted;
        };
    }

    /// Akaike weight relative to the best law. A law with more parameters than the chosen one
    /// counts nothing: it was not needed, holds the chosen one as a special case, and knows its end
    /// badly.
    private static double weight(RankedLaw<Relaxation> law, LawComparison<Relaxation> laws) {
        if (law.fit().estimates().size() > laws.chosen().fit().estimates().size()) {
            return 0;
        }
        double worse = LawComparison.difference(law.aicc(), laws.ranked().getFirst().aicc());
        double weight = Math.exp(-worse / 2);
        return weight < NEGLIGIBLE ? 0 : weight;
    }

    private static double greatest(Binned points) {
        double greatest = 0;
        for (double y : points.y()) {
            greatest = Math.max(greatest, Math.abs(y));
        }
        return greatest;
    }

    /// The uncertainty of the zero adds to both sides in quadrature.
    private static Interval widened(Interval interval, double value, double by) {
        return new Interval(
                value - Math.hypot(Math.max(0, value - interval.lower()), by),
                value + Math.hypot(Math.max(0, interval.upper() - value), by));
    }

    /// Looks for places of a given confidence.
    private record Search(DoubleUnaryOperator below, double start, double spread, double greatest) {

        OptionalDouble quantile(double level) {
            boolean up = below.applyAsDouble(start) < level;
            double near = start;
            double step = Math.max(spread, 1e-12 * greatest);
            double far = start + (up ? step : -step);
            while (below.applyAsDouble(far) < level == up) {
                if (!(Math.abs(far) < FARTHEST * greatest)) {
                    return OptionalDouble.empty();
                }
                near = far;
                step *= 2;
                far += up ? step : -step;
            }
            for (int k = 0; k < BISECTIONS && inexact(near, far); k++) {
                double middle = (near + far) / 2;
                if (below.applyAsDouble(middle) < level == up) {
                    near = middle;
                } else {
                    far = middle;
                }
            }
            return OptionalDouble.of((near + far) / 2);
        }

        private boolean inexact(double near, double far) {
            return Math.abs(far - near) > TOLERANCE * Math.abs(far - start);
        }
    }

    /// What a sample that stores no energy allows: a current at constant voltage falls, but never
    /// below zero; a voltage at constant current rises.
    private record Passive(double lower, double upper) {

        static Passive of(PolarisationStep step, Binned points) {
            double last = points.y()[points.y().length - 1];
            double farthest = step.control() == Control.VOLTAGE ? 0 : FARTHEST * last;
            return new Passive(Math.min(last, farthest), Math.max(last, farthest));
        }

        /// An end that the data do not limit is one of these.
        Interval interval(OptionalDouble low, OptionalDouble high) {
            double from = low.orElse(Math.min(lower, high.orElse(lower)));
            double to = high.orElse(Math.max(upper, from));
            return new Interval(from, to);
        }
    }
}
