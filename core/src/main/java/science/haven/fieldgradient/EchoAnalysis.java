package science.haven.fieldgradient;

import science.haven.fit.Converged;
import science.haven.fit.FitProblem;
import science.haven.fit.Interval;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.law.Candidate;
import science.haven.fit.law.ComparisonRemark;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.MeasuredCurve;
import science.haven.fit.law.ModelComparison;
import science.haven.fit.law.RankedLaw;
import science.haven.fit.linear.LinearFit;
import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Fits decays of echoes without start values.
///
/// Anisotropy is a claim about the crystal: a powder of anisotropic grains is used only where it is
/// ten times more probable than every law without axes, or where somebody asks for it.
public final class EchoAnalysis {

    private static final int FEWEST = 4;

    /// A decay that lowers χ² by less is none.
    private static final double SEEN = 4;

    /// Greatest b values between which diffusion is looked for, in s·m⁻².
    private static final double LEAST_B = 1e4;

    private static final double MOST_B = 1e19;

    private static final double NEGATIVE = 4;
    private static final double POOR = 0.2;

    private EchoAnalysis() {}

    /// Fits all laws of the options, ranks them, and says what limits the numbers.
    ///
    /// @param decay the points
    /// @param options which laws
    /// @return the fit, or why there is none
    public static EchoOutcome fit(EchoDecay decay, EchoOptions options) {
        int different = decay.steps().length;
        if (different < FEWEST) {
            return new EchoOutcome.NotFitted(
                    "%d different b values are too few; a decay takes %d at least"
                            .formatted(different, FEWEST));
        }
        double most = Arrays.stream(decay.b()).max().orElse(0);
        if (!(most > LEAST_B && most < MOST_B)) {
            return new EchoOutcome.NotFitted(
                    "the greatest b is %s s/m²; no gradients make one beyond %s to %s s/m²"
                            .formatted(
                                    Digits.of(most, 3),
                                    Digits.of(LEAST_B, 1),
                                    Digits.of(MOST_B, 1)));
        }
        if (!(decay.first() > 0)) {
            return new EchoOutcome.NotFitted(
                    "the signal at the lowest b is not positive: the phase is wrong, or there is no"
                            + " signal");
        }
        List<Candidate<EchoModel>> candidates = new DecayStarts(decay).candidates(options.models());
        if (candidates.isEmpty()) {
            return new EchoOutcome.NotFitted("the signal does not fall with b");
        }
        Optional<LawComparison<EchoModel>> compared =
                LawComparison.tried(
                        candidates,
                        decay.b(),
                        decay.intensity(),
                        decay.weights(),
                        decay.sigma().length > 0,
                        Intervals.COVARIANCE);
        if (compared.isEmpty()) {
            return new EchoOutcome.NotFitted("no law could be fitted to these points");
        }
        List<Remark> remarks = new ArrayList<>(compared.get().remarks());
        firstOnly(remarks);
        Optional<RankedLaw<EchoModel>> chosen = chosen(compared.get(), options, remarks);
        return chosen.<EchoOutcome>map(law -> outcome(decay, compared.get(), law, remarks))
                .orElseGet(
                        () ->
                                new EchoOutcome.NotFitted(
                                        "the law that is asked for could not be fitted to these"
                                                + " points"));
    }

    /// That points are too few for the simplest of several laws says it of the others; for a floor
    /// beside a law it says nothing of the law.
    private static void firstOnly(List<Remark> remarks) {
        remarks.removeIf(
                r ->
                        r instanceof ComparisonRemark.TooFewPoints few
                                && few.law().endsWith(EchoModel.OVER_A_FLOOR));
        Optional<Remark> first =
                remarks.stream()
                        .filter(ComparisonRemark.TooFewPoints.class::isInstance)
                        .findFirst();
        remarks.removeIf(
                r -> r instanceof ComparisonRemark.TooFewPoints && !r.equals(first.orElse(r)));
    }

    /// The law to use, and what there is to say about that.
    static Optional<RankedLaw<EchoModel>> chosen(
            LawComparison<EchoModel> comparison, EchoOptions options, List<Remark> remarks) {
        if (options.asked().isEmpty()) {
            return Optional.of(cautious(comparison, remarks));
        }
        remarks.removeIf(ComparisonRemark.LawsNotDistinguished.class::isInstance);
        Optional<RankedLaw<EchoModel>> asked =
                comparison.ranked().stream()
                        .filter(law -> options.asked().contains(law.law().law()))
                        .findFirst();
        asked.ifPresent(
                law -> {
                    RankedLaw<EchoModel> best = comparison.ranked().getFirst();
                    double worse = LawComparison.difference(law.aicc(), best.aicc());
                    if (worse > LawComparison.NO_DIFFERENCE) {
                        remarks.add(
                                new EchoRemark.BetterLaw(
                                        law.law().toString(), best.law().toString(), worse));
                    } else if (law.law().law().isAnisotropic()) {
                        rival(comparison, law).ifPresent(r -> remarks.add(notProven(law, r)));
                    }
                    other(comparison, law, options).ifPresent(remarks::add);
                });
        return asked;
    }

    /// Another of the laws that were asked for which is as good, as the other kind of axial tensor.
    private static Optional<Remark> other(
            LawComparison<EchoModel> comparison, RankedLaw<EchoModel> law, EchoOptions options) {
        double enough = 2 * Math.log(ModelComparison.LEAST_EVIDENCE);
        return comparison.ranked().stream()
                .filter(r -> options.asked().contains(r.law().law()))
                .filter(r -> r.law().law() != law.law().law())
                .filter(r -> LawComparison.difference(r.aicc(), law.aicc()) < enough)
                .findFirst()
                .map(
                        r ->
                                new ComparisonRemark.LawsNotDistinguished(
                                        law.law().toString(),
                                        r.law().toString(),
                                        LawComparison.difference(r.aicc(), law.aicc())));
    }

    private static RankedLaw<EchoModel> cautious(
            LawComparison<EchoModel> comparison, List<Remark> remarks) {
        RankedLaw<EchoModel> chosen = comparison.chosen();
        if (!chosen.law().law().isAnisotropic()) {
            return chosen;
        }
        Optional<RankedLaw<EchoModel>> rival = rival(comparison, chosen);
        rival.ifPresent(other -> remarks.add(notProven(chosen, other)));
        return rival.orElse(chosen);
    }

    /// The best law without axes that is not ten times less probable than one with them.
    private static Optional<RankedLaw<EchoModel>> rival(
            LawComparison<EchoModel> comparison, RankedLaw<EchoModel> powder) {
        double enough = 2 * Math.log(ModelComparison.LEAST_EVIDENCE);
        return comparison.ranked().stream()
                .filter(law -> !law.law().law().isAnisotropic())
                .filter(law -> LawComparison.difference(law.aicc(), powder.aicc()) < enough)
                .findFirst();
    }

    private static Remark notProven(RankedLaw<EchoModel> powder, RankedLaw<EchoModel> other) {
        return new EchoRemark.AnisotropyNotProven(
                powder.law().toString(),
                other.law().toString(),
                LawComparison.difference(other.aicc(), powder.aicc()));
    }

    private static EchoFit outcome(
            EchoDecay decay,
            LawComparison<EchoModel> comparison,
            RankedLaw<EchoModel> law,
            List<Remark> remarks) {
        RankedLaw<EchoModel> chosen = withIntervals(decay, law);
        EchoFit fit =
                new EchoFit(
                        decay,
                        chosen,
                        comparison.ranked(),
                        comparison.noise(),
                        Optional.empty(),
                        List.of());
        double noise = noise(fit);
        Optional<Interval> window =
                noise > 0 && fit.start() > 0
                        ? DetectionWindow.of(decay, fit.start(), noise)
                        : Optional.empty();
        remarks.addAll(limits(fit, noise, window));
        return new EchoFit(decay, chosen, comparison.ranked(), comparison.noise(), window, remarks);
    }

    private static List<Remark> limits(EchoFit fit, double noise, Optional<Interval> window) {
        List<Remark> remarks = new ArrayList<>();
        fit.floor()
                .ifPresent(
                        floor ->
                                remarks.add(
                                        new EchoRemark.Floor(floor.value(), floor.uncertainty())));
        negative(fit, noise).ifPresent(remarks::add);
        double scatter = rms(fit.residuals()) / Math.abs(fit.start());
        if (scatter > POOR && scatter < Double.POSITIVE_INFINITY) {
            remarks.add(new EchoRemark.PoorFit(scatter));
        }
        noDecay(fit, noise).ifPresent(remarks::add);
        Optional<Measured> mean = fit.mean();
        if (mean.isPresent() && window.isPresent() && mean.get().value() > window.get().upper()) {
            remarks.add(new EchoRemark.TooFast(mean.get().value(), window.get().upper()));
        }
        return remarks;
    }

    private static Optional<Remark> negative(EchoFit fit, double noise) {
        double[] low =
                Arrays.stream(fit.decay().intensity()).filter(y -> y < -NEGATIVE * noise).toArray();
        return low.length == 0 || noise == 0
                ? Optional.empty()
                : Optional.of(
                        new EchoRemark.Negative(
                                low.length, -Arrays.stream(low).min().orElseThrow() / noise));
    }

    /// A constant describes the points as well.
    private static Optional<Remark> noDecay(EchoFit fit, double noise) {
        double[] b = fit.decay().b();
        double[] even = new double[b.length];
        Arrays.fill(even, 1);
        double[] weights = fit.decay().weights();
        double[] intensity = fit.decay().intensity();
        double constant = LinearFit.of(new double[][] {even}, intensity, weights).chiSquared();
        double scale =
                switch (fit.noise()) {
                    case KNOWN -> 1;
                    case ESTIMATED -> Math.max(fit.chosen().fit().reducedChiSquared(), 1e-300);
                };
        if ((constant - fit.chosen().fit().chiSquared()) / scale >= SEEN) {
            return Optional.empty();
        }
        double[][] line = {even, b};
        LinearFit slope = LinearFit.of(line, intensity, weights);
        double deviation = Math.sqrt(LinearFit.covariance(line, weights)[1][1] * scale);
        double start = Math.max(Math.abs(slope.coefficients()[0]), noise);
        double limit = (Math.max(0, -slope.coefficients()[1]) + 2 * deviation) / start;
        return limit > 0 && limit < Double.POSITIVE_INFINITY
                ? Optional.of(new EchoRemark.NoDecay(limit))
                : Optional.empty();
    }

    private static double noise(EchoFit fit) {
        double[] sigma = fit.decay().sigma();
        return switch (fit.noise()) {
            case KNOWN -> rms(sigma);
            case ESTIMATED -> {
                double scale = Math.sqrt(Math.max(0, fit.chosen().fit().reducedChiSquared()));
                yield scale * rms(fit.decay().weights());
            }
        };
    }

    private static double rms(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(v -> v * v).average().orElse(0));
    }

    /// The same fit with intervals by profile likelihood where the covariance is seen to lie.
    private static RankedLaw<EchoModel> withIntervals(EchoDecay decay, RankedLaw<EchoModel> law) {
        MeasuredCurve model =
                new MeasuredCurve(law.curve(), decay.b(), decay.intensity(), decay.weights());
        FitProblem problem = new FitProblem(model, law.fit().values(), Set.of(), law.fit().noise());
        return LeastSquares.minimise(problem) instanceof Converged fit
                ? new RankedLaw<>(law.law(), law.curve(), fit, law.aicc(), law.pAgainstSimplest())
                : law;
    }
}
