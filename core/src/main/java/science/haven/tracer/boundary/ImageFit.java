package science.haven.tracer.boundary;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.fit.law.MeasuredCurve;
import science.haven.tracer.IsotopeImage;
import science.haven.tracer.IsotopeProfile;
import science.haven.tracer.ProfileOptions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A whole image of grains whose boundaries are known, fitted with the forward model: what the
/// tracer does within grains gives D_b, what holds it up between them D_gb/δ.
///
/// @param bulk diffusion coefficient D_b within the grains in m²·s⁻¹
/// @param permeability P = D_gb/δ of the boundaries in m·s⁻¹
/// @param fit all parameters
/// @param image the image that was fitted, its pixels summed until they are few enough
/// @param model fraction of each of its pixels, dimensionless
public record ImageFit(
        Estimate bulk, Estimate permeability, Converged fit, IsotopeImage image, double[] model) {

    /// So many pixels are fitted in seconds.
    private static final int MOST_PIXELS = 1600;

    /// Diffusion lengths that are tried, from the depth of the image downwards.
    private static final double[] LENGTHS = {1.4, 1, 0.7, 0.5, 0.35, 0.25, 0.15};

    /// Resistances that are tried: boundaries over grains.
    private static final double[] RESISTANCES = {0.1, 0.4, 1.5, 6};

    private static final int ROUNDS = 2;
    private static final int FEWEST = 20;

    public ImageFit {
        model = model.clone();
    }

    /// Fits, without start values.
    ///
    /// @param image the image
    /// @param options what is known; the surface has the fraction of the source at once
    /// @param boundaries the boundaries
    /// @return grains and boundaries; empty if there are no boundaries, or no fit could be made
    public static Optional<ImageFit> fit(
            IsotopeImage image, ProfileOptions options, List<GrainLine> boundaries) {
        IsotopeImage coarse = image.binned(MOST_PIXELS);
        GrainFaces faces =
                GrainFaces.of(coarse.columns(), coarse.rows(), coarse.pixel(), boundaries);
        IsotopeProfile points = whole(image, coarse, boundaries).points();
        if (!(faces.length() > 0) || points.size() < FEWEST) {
            return Optional.empty();
        }
        ImageCurve curve = new ImageCurve(options, coarse, faces);
        double grain = coarse.columns() * coarse.rows() / faces.length() * coarse.pixel();
        double[] start = start(coarse, points, options, curve, grain);
        Optional<Converged> fit = Optional.empty();
        for (int round = 0; round < ROUNDS; round++) {
            double[] sigma = points.sigma(at(curve, points, start));
            MeasuredCurve model =
                    new MeasuredCurve(curve, points.position(), points.fraction(), sigma);
            if (!(LeastSquares.minimise(
                            new FitProblem(model, start, Set.of(), Noise.KNOWN),
                            Intervals.COVARIANCE)
                    instanceof Converged converged)) {
                return Optional.empty();
            }
            fit = Optional.of(converged);
            start = converged.values();
        }
        return fit.map(
                converged ->
                        new ImageFit(
                                converged.estimate(WholeCurve.BULK),
                                converged.estimate(WholeCurve.BOUNDARY),
                                converged,
                                coarse,
                                all(curve, coarse, converged.values())));
    }

    /// Without the counts of pixels through which a boundary passes.
    private static IsotopeImage whole(
            IsotopeImage image, IsotopeImage coarse, List<GrainLine> boundaries) {
        int factor = (int) Math.round(coarse.pixel() / image.pixel());
        GrainFaces faces = GrainFaces.of(image.columns(), image.rows(), image.pixel(), boundaries);
        double[] tracer = coarse.tracer();
        double[] other = coarse.other();
        for (int i = 0; i < tracer.length; i++) {
            if (!faces.isWhole(i % coarse.columns(), i / coarse.columns(), factor)) {
                tracer[i] = 0;
                other[i] = 0;
            }
        }
        return new IsotopeImage(
                coarse.columns(), coarse.pixel(), tracer, other, coarse.sensitivity());
    }

    /// The best of a grid of lengths and resistances; fractions are those of both edges.
    private static double[] start(
            IsotopeImage image,
            IsotopeProfile points,
            ProfileOptions options,
            ImageCurve curve,
            double grain) {
        IsotopeProfile profile = image.profile();
        double depth = image.rows() * image.pixel();
        double source = options.source().orElse(profile.fraction()[0]);
        double background = options.background().orElse(profile.fraction()[profile.size() - 1]);
        double time = options.experiment().time() + options.experiment().anneal();
        double[] best = {};
        double least = Double.POSITIVE_INFINITY;
        for (double length : LENGTHS) {
            double effective = Math.pow(length * depth / 2, 2) / time;
            for (double resistance : RESISTANCES) {
                double bulk = effective * (1 + resistance);
                double permeability = bulk / (resistance * grain);
                double[] pixels = curve.solve(bulk, permeability);
                double squares = 0;
                for (int i = 0; i < points.size(); i++) {
                    double n = pixels[(int) points.position()[i]];
                    double r = background + (source - background) * n - points.fraction()[i];
                    squares += r * r;
                }
                if (squares < least) {
                    least = squares;
                    best = WholeCurve.values(options, bulk, permeability, source, background);
                }
            }
        }
        return best;
    }

    private static double[] at(ImageCurve curve, IsotopeProfile points, double[] values) {
        double[] gradient = new double[values.length];
        return Arrays.stream(points.position()).map(i -> curve.at(i, values, gradient)).toArray();
    }

    private static double[] all(ImageCurve curve, IsotopeImage image, double[] values) {
        double[] gradient = new double[values.length];
        double[] all = new double[image.columns() * image.rows()];
        Arrays.setAll(all, i -> curve.at(i, values, gradient));
        return all;
    }
}
