package science.haven.tracer;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.fit.law.Candidate;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.MeasuredCurve;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// From a profile to a diffusion coefficient, without start values.
///
/// The weights are those of counting: at first of a smoothed profile, then of the fitted one, so
/// that a point that is low by chance weighs no more than one that is high.
public final class ProfileAnalysis {

    /// Rounds until the weights follow the fit.
    private static final int ROUNDS = 3;

    /// Rise of χ² at a one-sided limit of 95 %.
    private static final double ONE_SIDED = 2.7055;

    /// An interval wider than this factor determines nothing.
    private static final double OPEN = 100;

    private static final int LEAST_POINTS = 5;

    private final IsotopeProfile data;
    private final ProfileOptions options;

    private ProfileAnalysis(IsotopeProfile data, ProfileOptions options) {
        this.data = data;
        this.options = options;
    }

    /// Fits.
    ///
    /// @param data the profile
    /// @param options what is known
    /// @return the fit, or why there is none
    public static ProfileOutcome fit(IsotopeProfile data, ProfileOptions options) {
        if (data.size() < LEAST_POINTS) {
            return new ProfileNotFitted(
                    "it takes at least %d points, there are %d"
                            .formatted(LEAST_POINTS, data.size()));
        }
        if (options.law().filter(l -> l == SurfaceLaw.EXCHANGE).isPresent()
                && options.source().isEmpty()) {
            return new ProfileNotFitted(
                    "k and the isotope fraction of the source cannot both be found;"
                            + " give that of the source");
        }
        return new ProfileAnalysis(data, options).fitted();
    }

    private ProfileOutcome fitted() {
        double[] expected = data.smoothed();
        Optional<LawComparison<SurfaceLaw>> comparison = Optional.empty();
        double[] sigma = data.sigma(expected);
        int rounds = data.noise() instanceof IsotopeProfile.Noise.Counted ? ROUNDS : 1;
        for (int round = 1; round <= rounds; round++) {
            comparison =
                    comparison(
                            sigma,
                            comparison,
                            round == rounds
                                    ? Intervals.PROFILE_WHERE_NEEDED
                                    : Intervals.COVARIANCE);
            if (comparison.isEmpty()) {
                return new ProfileNotFitted("no law could be fitted");
            }
            if (round < rounds) {
                RankedLaw<SurfaceLaw> chosen = comparison.get().chosen();
                double[] values = chosen.fit().values();
                double[] gradient = new double[values.length];
                for (int i = 0; i < expected.length; i++) {
                    expected[i] = chosen.curve().at(data.position()[i], values, gradient);
                }
                sigma = data.sigma(expected);
            }
        }
        return finished(comparison.orElseThrow(), sigma);
    }

    private Optional<LawComparison<SurfaceLaw>> comparison(
            double[] sigma, Optional<LawComparison<SurfaceLaw>> before, Intervals intervals) {
        ProfileStart start = new ProfileStart(data, options, sigma);
        List<Candidate<SurfaceLaw>> candidates = new ArrayList<>();
        for (SurfaceLaw law : laws()) {
            ProfileCurve curve = new ProfileCurve(options, law);
            double[] known =
                    before.flatMap(
                                    b ->
                                            b.ranked().stream()
                                                    .filter(ranked -> ranked.law() == law)
                                                    .findFirst())
                            .map(ranked -> ranked.fit().values())
                            .orElseGet(() -> start.of(law, curve));
            if (known.length > 0) {
                candidates.add(new Candidate<>(law, curve, known, Set.of()));
            }
        }
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        return LawComparison.tried(
                candidates,
                data.position(),
                data.fraction(),
                sigma,
                data.isNoiseKnown(),
                intervals);
    }

    /// A finite exchange is only looked for where the source is known: with k also free a lower
    /// fraction of the source looks like a slower surface.
    private List<SurfaceLaw> laws() {
        if (options.law().isPresent()) {
            return List.of(options.law().get());
        }
        return options.source().isPresent()
                ? List.of(SurfaceLaw.CONSTANT, SurfaceLaw.EXCHANGE)
                : List.of(SurfaceLaw.CONSTANT);
    }

    private ProfileOutcome finished(LawComparison<SurfaceLaw> comparison, double[] sigma) {
        RankedLaw<SurfaceLaw> chosen = comparison.chosen();
        List<Remark> remarks = new ArrayList<>(comparison.remarks());
        remarks.addAll(chosen.fit().remarks());
        OptionalDouble slowest = OptionalDouble.empty();
        if (chosen.law() == SurfaceLaw.CONSTANT) {
            if (options.source().isPresent()) {
                slowest = slowestExchange(chosen, sigma, comparison.noise());
                slowest.ifPresent(k -> remarks.add(new TracerRemark.FastSurface(k)));
            } else if (options.law().isEmpty()) {
                remarks.add(new TracerRemark.SourceNotGiven());
            }
        }
        Estimate diffusion = chosen.fit().estimate(ProfileCurve.DIFFUSION);
        if (isOpen(diffusion)) {
            return new ProfileNotFitted(
                    "the profile does not determine D: anything from %.2g to %.2g m²/s does"
                            .formatted(
                                    diffusion.interval95().lower(),
                                    diffusion.interval95().upper()));
        }
        double reach = 2 * Math.sqrt(diffusion.measured().value() * options.experiment().time());
        double deepest = data.position()[data.size() - 1];
        if (options.background().isEmpty() && reach > deepest) {
            remarks.add(new TracerRemark.EndNotReached(deepest, reach));
        }
        if (chosen.law() == SurfaceLaw.EXCHANGE
                && isOpen(chosen.fit().estimate(ProfileCurve.EXCHANGE))) {
            remarks.add(new TracerRemark.ExchangeNotDetermined());
        }
        return new ProfileFit(
                data,
                options,
                chosen,
                comparison.ranked(),
                comparison.noise(),
                sigma,
                slowest,
                remarks);
    }

    private static boolean isOpen(Estimate estimate) {
        double value = estimate.measured().value();
        return !(estimate.interval68().upper() < OPEN * value
                && estimate.interval68().lower() > value / OPEN);
    }

    /// The exchange coefficient at which χ² has risen by as much as a one-sided limit allows.
    private OptionalDouble slowestExchange(
            RankedLaw<SurfaceLaw> constant, double[] sigma, Noise noise) {
        ProfileCurve curve = new ProfileCurve(options, SurfaceLaw.EXCHANGE);
        MeasuredCurve model = new MeasuredCurve(curve, data.position(), data.fraction(), sigma);
        double[] values = constant.fit().values();
        double unit = Math.sqrt(values[0] / options.experiment().time());
        double scale = noise == Noise.KNOWN ? 1 : constant.fit().reducedChiSquared();
        double limit = constant.fit().chiSquared() + ONE_SIDED * scale;
        double low = -1; // log10 of k √(t/D)
        double high = 5;
        if (chiSquared(model, values, Math.pow(10, high) * unit) > limit
                || chiSquared(model, values, Math.pow(10, low) * unit) < limit) {
            return OptionalDouble.empty();
        }
        while (high - low > 0.005) {
            double middle = (low + high) / 2;
            if (chiSquared(model, values, Math.pow(10, middle) * unit) > limit) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(Math.pow(10, high) * unit);
    }

    private static double chiSquared(MeasuredCurve model, double[] constant, double exchange) {
        double[] start = new double[constant.length + 1];
        start[0] = constant[0];
        start[1] = exchange;
        System.arraycopy(constant, 1, start, 2, constant.length - 1);
        FitProblem problem =
                new FitProblem(model, start, Set.of(ProfileCurve.EXCHANGE), Noise.KNOWN);
        return LeastSquares.minimise(problem, Intervals.COVARIANCE) instanceof Converged fit
                ? fit.chiSquared()
                : Double.POSITIVE_INFINITY;
    }
}
