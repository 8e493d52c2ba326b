package science.haven.fit.law;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

import science.haven.fit.Converged;
import science.haven.fit.Intervals;
import science.haven.fit.Noise;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Several laws for the same points, ranked by AICc. That two of them cannot be told apart is a
/// result, too: then the simpler one is kept and a remark names the other.
///
/// @param ranked the laws that could be fitted, best first
/// @param chosen the one to use: the simplest whose AICc lies within 2 of the best
/// @param noise whether the stated errors were believed or the scatter set the scale
/// @param remarks what limits the choice
public record LawComparison<L>(
        List<RankedLaw<L>> ranked, RankedLaw<L> chosen, Noise noise, List<Remark> remarks) {

    /// AICc differences below this mean nothing (Burnham, Anderson, 2002).
    public static final double NO_DIFFERENCE = 2;

    /// Probability of a scatter this large below which the stated errors are not believed.
    private static final double BELIEVABLE = 0.1;

    public LawComparison {
        ranked = List.copyOf(ranked);
        remarks = List.copyOf(remarks);
    }

    /// Fits the candidates, the simplest first, which must always converge. The errors are believed
    /// if at least one law agrees with them; otherwise the scatter sets the scale for all.
    ///
    /// @param candidates the laws, the simplest first
    /// @param x abscissae, in the SI unit of the curves' x
    /// @param y measured ordinates, in the SI unit of the curves
    /// @param sigma standard uncertainties of `y`, in the unit of `y`; only relative weights where
    ///   they are not known
    /// @param known whether `sigma` are standard uncertainties
    /// @return the comparison
    public static <L> LawComparison<L> of(
            List<Candidate<L>> candidates, double[] x, double[] y, double[] sigma, boolean known) {
        return tried(candidates, x, y, sigma, known, Intervals.PROFILE_WHERE_NEEDED)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "too few points to compare, got " + x.length));
    }

    /// As above for laws that may all fail, with a word on the intervals: where thousands of curves
    /// are compared, those of the laws that are not chosen need not be looked for.
    ///
    /// @param candidates the laws, the simplest first
    /// @param x abscissae, in the SI unit of the curves' x
    /// @param y measured ordinates, in the SI unit of the curves
    /// @param sigma standard uncertainties of `y`, in the unit of `y`; only relative weights where
    ///   they are not known
    /// @param known whether `sigma` are standard uncertainties
    /// @param intervals where the confidence intervals shall come from
    /// @return the comparison; empty if no law could be fitted
    public static <L> Optional<LawComparison<L>> tried(
            List<Candidate<L>> candidates,
            double[] x,
            double[] y,
            double[] sigma,
            boolean known,
            Intervals intervals) {
        Points points = new Points(x, y, sigma, intervals);
        List<Remark> remarks = new ArrayList<>();
        Noise noise = Noise.ESTIMATED;
        List<RankedLaw<L>> laws = List.of();
        if (known) {
            laws = fits(candidates, points, Noise.KNOWN);
            if (laws.stream().anyMatch(law -> believable(law.fit()))) {
                noise = Noise.KNOWN;
            }
        }
        if (noise == Noise.ESTIMATED) {
            double ratio = laws.stream().mapToDouble(l -> birgeRatio(l.fit())).min().orElse(1);
            laws = fits(candidates, points, Noise.ESTIMATED);
            if (laws.isEmpty()) {
                return Optional.empty();
            }
            int degrees = laws.stream().mapToInt(l -> l.fit().degreesOfFreedom()).max().orElse(0);
            remarks.add(
                    known
                            ? new ComparisonRemark.ScatterExceedsErrors(ratio, degrees)
                            : new ComparisonRemark.UncertaintyFromScatter(degrees));
        }
        for (Candidate<L> candidate : candidates) {
            int needed = needed(candidate, noise);
            if (x.length < needed) {
                remarks.add(
                        new ComparisonRemark.TooFewPoints(
                                candidate.law().toString(), x.length, needed));
            }
        }
        return Optional.of(ranked(laws, noise, remarks));
    }

    /// Whether the scatter about a fit agrees with errors that are known.
    ///
    /// @param fit a fit with known errors
    /// @return false if a scatter this large has a probability below 10 %
    public static boolean believable(Converged fit) {
        int degrees = fit.degreesOfFreedom();
        return degrees == 0
                || 1 - new ChiSquaredDistribution(degrees).cumulativeProbability(fit.chiSquared())
                        >= BELIEVABLE;
    }

    private static <L> LawComparison<L> ranked(
            List<RankedLaw<L>> laws, Noise noise, List<Remark> remarks) {
        List<RankedLaw<L>> ranked = new ArrayList<>(laws);
        ranked.sort(Comparator.comparingDouble(RankedLaw::aicc));
        double best = ranked.getFirst().aicc();
        RankedLaw<L> chosen =
                ranked.stream()
                        .filter(law -> difference(law.aicc(), best) <= NO_DIFFERENCE)
                        .min(Comparator.comparingInt(law -> law.fit().estimates().size()))
                        .orElse(ranked.getFirst());
        for (RankedLaw<L> law : ranked) {
            double difference = difference(law.aicc(), chosen.aicc());
            if (!law.equals(chosen) && difference <= NO_DIFFERENCE) {
                remarks.add(
                        new ComparisonRemark.LawsNotDistinguished(
                                chosen.law().toString(), law.law().toString(), difference));
            }
        }
        return new LawComparison<>(ranked, chosen, noise, remarks);
    }

    /// How much worse one AICc is than another; laws that leave nothing over are equal, at −∞.
    ///
    /// @param aicc an AICc, dimensionless
    /// @param best the AICc it is compared with, dimensionless
    /// @return the difference, dimensionless
    public static double difference(double aicc, double best) {
        return aicc == best ? 0 : aicc - best;
    }

    /// The points and how their fits are wanted.
    private record Points(double[] x, double[] y, double[] sigma, Intervals intervals) {}

    private static <L> List<RankedLaw<L>> fits(
            List<Candidate<L>> candidates, Points points, Noise noise) {
        List<RankedLaw<L>> laws = new ArrayList<>();
        for (Candidate<L> candidate : candidates) {
            boolean simplest = candidate.equals(candidates.getFirst());
            if (!simplest && points.x.length < needed(candidate, noise)) {
                continue;
            }
            if (candidate.fit(points.x, points.y, points.sigma, noise, points.intervals)
                    instanceof Converged fit) {
                double p = laws.isEmpty() ? 1 : pAgainst(laws.getFirst().fit(), fit);
                laws.add(new RankedLaw<>(candidate.law(), candidate.curve(), fit, fit.aicc(), p));
            }
        }
        return laws;
    }

    /// Points it takes for a finite AICc: two more than parameters, the noise counting as one.
    private static int needed(Candidate<?> candidate, Noise noise) {
        return candidate.parameters() + (noise == Noise.ESTIMATED ? 3 : 2);
    }

    private static double pAgainst(Converged simple, Converged rich) {
        return rich.freeParameters() > simple.freeParameters()
                ? NestedTest.of(simple, rich).probability()
                : 1;
    }

    private static double birgeRatio(Converged fit) {
        return fit.degreesOfFreedom() == 0 ? 1 : Math.sqrt(fit.reducedChiSquared());
    }
}
