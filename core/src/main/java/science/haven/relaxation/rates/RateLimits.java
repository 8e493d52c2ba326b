package science.haven.relaxation.rates;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.Interval;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the motions found cannot say.
final class RateLimits {

    /// Plausible prefactors: those of phonons, a decade to both sides.
    private static final double SHORTEST_PREFACTOR = 1e-14;

    private static final double LONGEST_PREFACTOR = 1e-11;

    /// A coupling less certain than this factor is a trade against the time.
    private static final double UNCERTAIN = 1.5;

    private static final double HARDLY_KNOWN = 0.3;
    private static final double NO_DIFFERENCE = 2;

    private RateLimits() {}

    static List<Remark> of(RatesFit fit) {
        List<Remark> remarks = new ArrayList<>();
        for (MotionProcess process : fit.processes()) {
            covered(fit, process, remarks);
            separable(fit, process, remarks);
            plausible(process, remarks);
            known(process, remarks);
        }
        distinguished(fit, remarks);
        return remarks;
    }

    /// Whether any series of one kind and frequency runs over the maximum.
    private static void covered(RatesFit fit, MotionProcess process, List<Remark> remarks) {
        double nearest = Double.NaN;
        double distance = Double.POSITIVE_INFINITY;
        Set<Object> seen = new HashSet<>();
        boolean any = false;
        for (RatePoint point : fit.points()) {
            Series series = new Series(point);
            if (!seen.add(series)) {
                continue;
            }
            Optional<Peak> peak = fit.peak(process, point.observation());
            if (peak.isEmpty()) {
                continue;
            }
            any = true;
            Interval range = series.range(fit.points());
            double at = peak.get().temperature();
            if (range.contains(at)) {
                return;
            }
            double away =
                    at < range.lower()
                            ? Math.log(range.lower() / at)
                            : Math.log(at / range.upper());
            if (away < distance) {
                distance = away;
                nearest = at;
            }
        }
        if (any) {
            Interval range = fit.temperatures();
            remarks.add(
                    new RatesRemark.MaximumNotCovered(
                            process.number(), nearest, range.lower(), range.upper()));
            apparent(fit, process, nearest, remarks);
        }
    }

    /// Rates that one maximum belongs to.
    private record Series(Object kind, Object nucleus, double frequency) {

        Series(RatePoint point) {
            this(point.kind(), point.nucleus(), point.frequency());
        }

        Interval range(List<RatePoint> points) {
            var own =
                    points.stream()
                            .filter(p -> new Series(p).equals(this))
                            .mapToDouble(RatePoint::temperature)
                            .summaryStatistics();
            return new Interval(own.getMin(), own.getMax());
        }
    }

    private static void apparent(
            RatesFit fit, MotionProcess process, double nearest, List<Remark> remarks) {
        Interval range = fit.temperatures();
        double middle = 2 / (1 / range.lower() + 1 / range.upper());
        double energy = process.time().apparentEnergy(middle);
        if (nearest > range.upper()) {
            remarks.add(
                    new RatesRemark.SlopeOnlyApparent(
                            process.number(),
                            RatesRemark.Flank.COLD,
                            process.density().coldFlank() * energy));
        } else if (nearest < range.lower()) {
            remarks.add(
                    new RatesRemark.SlopeOnlyApparent(
                            process.number(),
                            RatesRemark.Flank.HOT,
                            process.density().hotFlank() * energy));
        }
    }

    private static void separable(RatesFit fit, MotionProcess process, List<Remark> remarks) {
        Converged all = fit.fit();
        String time = process.estimates().getFirst().parameter().symbol();
        for (MotionProcess.Strength strength : process.strengths()) {
            Interval interval = strength.estimate().interval68();
            double factor =
                    interval.lower() > 0
                            ? Math.sqrt(interval.upper() / interval.lower())
                            : Double.MAX_VALUE;
            String symbol = strength.estimate().parameter().symbol();
            double correlation = all.correlation(symbol, time);
            if (factor > UNCERTAIN && Math.abs(correlation) > 0.5) {
                remarks.add(
                        new RatesRemark.CouplingNotSeparable(
                                process.number(), correlation, Math.min(factor, Double.MAX_VALUE)));
            }
        }
    }

    private static void plausible(MotionProcess process, List<Remark> remarks) {
        if (!(process.time() instanceof TimeLaw.Arrhenius(double tau0, double _))) {
            return;
        }
        Interval interval = process.estimate("tau0").interval68();
        if (interval.lower() > LONGEST_PREFACTOR || interval.upper() < SHORTEST_PREFACTOR) {
            remarks.add(
                    new RatesRemark.PrefactorImplausible(
                            process.number(), tau0, SHORTEST_PREFACTOR, LONGEST_PREFACTOR));
        }
    }

    private static void known(MotionProcess process, List<Remark> remarks) {
        for (Estimate estimate : process.estimates()) {
            boolean energy =
                    switch (process.time()) {
                        case TimeLaw.Arrhenius _ -> estimate.parameter().symbol().startsWith("E_");
                        case TimeLaw.Eyring _ -> estimate.parameter().symbol().startsWith("H_");
                        case TimeLaw.VogelFulcher _ ->
                                estimate.parameter().symbol().startsWith("B_");
                        case TimeLaw.Constant _ -> false;
                    };
            double value = estimate.measured().value();
            double relative = value > 0 ? estimate.measured().relative() : 1;
            if (energy && relative > HARDLY_KNOWN) {
                remarks.add(new RatesRemark.RangeTooNarrow(process.number(), relative));
            }
        }
    }

    private static void distinguished(RatesFit fit, List<Remark> remarks) {
        RankedMotions kept =
                fit.ranking().stream()
                        .filter(
                                r ->
                                        r.motions() == fit.processes().size()
                                                && sameDensity(r, fit.processes().getFirst()))
                        .findFirst()
                        .orElseThrow();
        for (RankedMotions other : fit.ranking()) {
            double difference = other.aicc() - kept.aicc();
            if (!other.equals(kept) && difference <= NO_DIFFERENCE) {
                remarks.add(
                        new RatesRemark.NotDistinguished(kept.text(), other.text(), difference));
            }
        }
    }

    private static boolean sameDensity(RankedMotions ranked, MotionProcess process) {
        return ranked.density().getClass() == process.density().getClass();
    }
}
