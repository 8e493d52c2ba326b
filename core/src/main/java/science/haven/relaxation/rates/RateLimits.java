package science.haven.relaxation.rates;

import science.haven.fit.Estimate;
import science.haven.fit.FitRemark;
import science.haven.fit.Interval;
import science.haven.fit.Noise;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateKind;
import science.haven.relaxation.coupling.RateMaximum;
import science.haven.relaxation.rates.RatesRemark.Flank;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// What the motions found cannot say.
final class RateLimits {

    /// Plausible prefactors: those of phonons, a decade to both sides.
    private static final double SHORTEST_PREFACTOR = 1e-14;

    private static final double LONGEST_PREFACTOR = 1e-11;

    /// A coupling less certain than this factor is a trade against the time.
    private static final double UNCERTAIN = 1.5;

    private static final double CORRELATED = 0.5;
    private static final double HARDLY_KNOWN = 0.3;
    private static final double NO_DIFFERENCE = 2;
    private static final double FAR_OFF = 4.5;

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
        farOff(fit, remarks);
        return remarks;
    }

    /// Whether any series of one kind and frequency runs over the maximum.
    private static void covered(RatesFit fit, MotionProcess process, List<Remark> remarks) {
        Set<Series> all = new LinkedHashSet<>();
        fit.points().forEach(point -> all.add(new Series(point)));
        int cold = 0;
        int hot = 0;
        double nearest = Double.NaN;
        for (Series series : all) {
            Observation at = series.point(fit.points()).observation();
            Optional<RateMaximum> maximum =
                    RateMaximum.of(
                            at, process.coupling(at.nucleus()).interaction(), process.density());
            if (maximum.isEmpty()) {
                continue;
            }
            Interval range = series.range(fit.points());
            double tau = maximum.get().tau();
            if (process.time().at(range.upper()) > tau) {
                cold++;
            } else if (process.time().at(range.lower()) < tau) {
                hot++;
            } else {
                return;
            }
            double away = fit.peak(process, at).map(RatesFit.Peak::temperature).orElse(Double.NaN);
            nearest = nearer(nearest, away, fit.temperatures());
        }
        if (cold + hot > 0) {
            Interval range = fit.temperatures();
            OptionalDouble known =
                    Double.isNaN(nearest) ? OptionalDouble.empty() : OptionalDouble.of(nearest);
            remarks.add(
                    new RatesRemark.MaximumNotCovered(
                            process.number(), known, range.lower(), range.upper()));
            if (cold == 0 || hot == 0) {
                apparent(fit, process, cold > 0 ? Flank.COLD : Flank.HOT, remarks);
            }
        }
    }

    private static double nearer(double one, double other, Interval range) {
        double middle = Math.sqrt(range.lower() * range.upper());
        boolean second =
                Double.isNaN(one)
                        || Math.abs(Math.log(other / middle)) < Math.abs(Math.log(one / middle));
        return second ? other : one;
    }

    /// Rates that one maximum belongs to.
    private record Series(RateKind kind, Nuclide nucleus, double frequency) {

        Series(RatePoint point) {
            this(point.kind(), point.nucleus(), point.frequency());
        }

        RatePoint point(List<RatePoint> points) {
            return points.stream()
                    .filter(p -> new Series(p).equals(this))
                    .findFirst()
                    .orElseThrow();
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
            RatesFit fit, MotionProcess process, Flank flank, List<Remark> remarks) {
        if (process.time() instanceof TimeLaw.Constant) {
            return;
        }
        Interval range = fit.temperatures();
        double middle = 2 / (1 / range.lower() + 1 / range.upper());
        double share =
                switch (flank) {
                    case COLD -> process.density().coldFlank();
                    case HOT -> process.density().hotFlank();
                };
        remarks.add(
                new RatesRemark.SlopeOnlyApparent(
                        process.number(), flank, share * process.time().apparentEnergy(middle)));
    }

    private static void separable(RatesFit fit, MotionProcess process, List<Remark> remarks) {
        String time = process.estimates().getFirst().parameter().symbol();
        for (MotionProcess.Strength strength : process.strengths()) {
            Interval interval = strength.estimate().interval68();
            String symbol = strength.estimate().parameter().symbol();
            double factor =
                    undetermined(fit, symbol)
                            ? Double.POSITIVE_INFINITY
                            : Math.sqrt(interval.upper() / interval.lower());
            boolean trade = Math.abs(fit.fit().correlation(symbol, time)) > CORRELATED;
            if (factor > UNCERTAIN && (trade || factor == Double.POSITIVE_INFINITY)) {
                remarks.add(new RatesRemark.CouplingNotSeparable(process.number(), factor));
            }
        }
    }

    private static boolean undetermined(RatesFit fit, String symbol) {
        return fit.fit().remarks().stream()
                .anyMatch(
                        remark ->
                                remark instanceof FitRemark.NotDetermined(List<String> symbols)
                                        && symbols.contains(symbol));
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

    /// Whether an ion could try with this prefactor, a decade left and right of what is reported.
    static boolean plausiblePrefactor(double tau0) {
        return tau0 > SHORTEST_PREFACTOR / 10 && tau0 < LONGEST_PREFACTOR * 10;
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

    /// Points that chance alone puts so far off once in a thousand fits.
    private static void farOff(RatesFit fit, List<Remark> remarks) {
        double[] residuals = new double[fit.points().size()];
        fit.problem().model().evaluate(fit.fit().values(), residuals, new double[0][]);
        double scale =
                fit.fit().noise() == Noise.ESTIMATED ? Math.sqrt(fit.fit().reducedChiSquared()) : 1;
        for (int i = 0; i < residuals.length; i++) {
            double deviation = residuals[i] / scale;
            if (Math.abs(deviation) > FAR_OFF) {
                RatePoint point = fit.points().get(i);
                String name = RateTable.ground(point.observation());
                remarks.add(new RatesRemark.FarOff(name, point.temperature(), deviation));
            }
        }
    }

    private static boolean sameDensity(RankedMotions ranked, MotionProcess process) {
        return ranked.density().getClass() == process.density().getClass();
    }
}
