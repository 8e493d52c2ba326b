package science.haven.tracer.boundary;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.fit.law.MeasuredCurve;
import science.haven.tracer.IsotopeProfile;
import science.haven.tracer.ProfileOptions;
import science.haven.tracer.law.ExchangeExperiment;

import java.util.Optional;
import java.util.Set;

/// A whole profile through boundaries whose places are known, from the surface on, fitted with the
/// forward model: steps give the ratio of grains to boundaries, the time gives both.
///
/// @param bulk diffusion coefficient D_b within the grains in m²·s⁻¹
/// @param permeability P = D_gb/δ of the boundaries in m·s⁻¹
/// @param fit all parameters
/// @param profile the profile of the model, from 0 to 1
/// @param source fraction of the source, dimensionless
/// @param background fraction before the exchange, dimensionless
/// @param beam full width at half maximum of the beam in m
public record WholeProfile(
        Estimate bulk,
        Estimate permeability,
        Converged fit,
        StepProfile profile,
        double source,
        double background,
        double beam) {

    /// Diffusion lengths that are tried, from the length of the profile downwards.
    private static final double[] LENGTHS = {1, 0.6, 0.4, 0.25, 0.15, 0.1};

    /// Resistances that are tried: boundaries over grains.
    private static final double[] RESISTANCES = {0.1, 0.3, 1, 3, 10};

    private static final double BEYOND = 2.5;
    private static final int ROUNDS = 3;

    /// Fits, without start values.
    ///
    /// @param profile the profile, from the surface on
    /// @param options what is known; the law of the surface must be a constant one
    /// @param boundaries where all boundaries lie in m, from the surface on
    /// @return grains and boundaries; empty if no fit could be made, or none within the work that a
    ///   profile is worth
    public static Optional<WholeProfile> fit(
            IsotopeProfile profile, ProfileOptions options, double[] boundaries) {
        if (profile.size() < 6 || boundaries.length == 0) {
            return Optional.empty();
        }
        double deepest = profile.position()[profile.size() - 1];
        ExchangeExperiment experiment = options.experiment();
        double end = Math.min(experiment.thickness(), BEYOND * deepest);
        WholeCurve curve = new WholeCurve(options, boundaries, end);
        double[] sigma = profile.sigma(profile.smoothed());
        double[] start = start(profile, options, curve, sigma);
        if (start.length == 0) {
            return Optional.empty();
        }
        Noise noise = profile.isNoiseKnown() ? Noise.KNOWN : Noise.ESTIMATED;
        Optional<Converged> fit = Optional.empty();
        for (int round = 0; round < ROUNDS; round++) {
            MeasuredCurve model =
                    new MeasuredCurve(curve, profile.position(), profile.fraction(), sigma);
            FitProblem problem = new FitProblem(model, start, Set.of(), noise);
            Intervals intervals =
                    round < ROUNDS - 1 ? Intervals.COVARIANCE : Intervals.PROFILE_WHERE_NEEDED;
            if (!(LeastSquares.minimise(problem, intervals) instanceof Converged converged)) {
                return Optional.empty();
            }
            fit = Optional.of(converged);
            start = converged.values();
            sigma = profile.sigma(curve.all(profile.position(), start));
        }
        return fit.map(converged -> result(converged, curve, options));
    }

    private static WholeProfile result(Converged fit, WholeCurve curve, ProfileOptions options) {
        double[] values = fit.values();
        return new WholeProfile(
                fit.estimate(WholeCurve.BULK),
                fit.estimate(WholeCurve.BOUNDARY),
                fit,
                curve.solve(values[0], values[1]),
                curve.source(values),
                curve.background(values),
                options.experiment().resolution().width());
    }

    /// The curve.
    ///
    /// @param depth distance from the surface in m
    /// @return the fraction, dimensionless
    public double at(double depth) {
        return background + (source - background) * profile.seen(depth, beam);
    }

    /// The best of a grid of lengths and resistances; the fractions are those of both ends.
    private static double[] start(
            IsotopeProfile profile, ProfileOptions options, WholeCurve curve, double[] sigma) {
        double[] x = profile.position();
        double deepest = x[x.length - 1];
        double source = options.source().orElse(profile.fraction()[0]);
        double background = options.background().orElse(profile.fraction()[x.length - 1]);
        double grain = deepest / curve.boundariesAbove(deepest);
        double least = Double.POSITIVE_INFINITY;
        double[] best = {};
        for (double length : LENGTHS) {
            double effective = Math.pow(length * deepest / 2, 2) / options.experiment().time();
            for (double resistance : RESISTANCES) {
                double bulk = effective * (1 + resistance);
                double[] values =
                        curve.values(bulk, bulk / (resistance * grain), source, background);
                double[] n = curve.all(x, values);
                double chiSquared = 0;
                for (int i = 0; i < x.length; i++) {
                    double r = (n[i] - profile.fraction()[i]) / sigma[i];
                    chiSquared += r * r;
                }
                if (chiSquared < least) {
                    least = chiSquared;
                    best = values;
                }
            }
        }
        return best;
    }
}
