package science.haven.tracer;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Where a fit begins: the best of a grid of diffusion lengths and exchange rates, the fractions
/// solved for at each of them.
final class ProfileStart {

    /// Shortest diffusion length that is tried, in mean distances of the points.
    private static final double SHORTEST = 0.3;

    /// Longest one, in lengths of the profile.
    private static final double LONGEST = 30;

    private static final double LENGTHS_PER_DECADE = 6;

    /// `k√(Dt)/D`: below the first the surface has hardly any tracer, above the last it has it all.
    private static final double[] EXCHANGES = {0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30};

    private static final double[] CONSTANT = {Double.POSITIVE_INFINITY};

    private final IsotopeProfile data;
    private final ProfileOptions options;
    private final double[] sigma;

    ProfileStart(IsotopeProfile data, ProfileOptions options, double[] sigma) {
        this.data = data;
        this.options = options;
        this.sigma = sigma;
    }

    /// Values to begin with; none if no place of the grid gives a finite χ².
    double[] of(SurfaceLaw law, ProfileCurve curve) {
        double[] x = data.position();
        double length = x[x.length - 1] - Math.min(0, x[0]);
        double from = Math.log10(SHORTEST * (x[x.length - 1] - x[0]) / (x.length - 1));
        double to = Math.log10(LONGEST * length);
        int steps = (int) Math.ceil((to - from) * LENGTHS_PER_DECADE);
        double time = options.experiment().time() + options.experiment().anneal();
        double least = Double.POSITIVE_INFINITY;
        double[] best = {};
        for (int i = 0; i <= steps; i++) {
            double reach = Math.pow(10, from + (to - from) * i / steps);
            double diffusion = reach * reach / time;
            for (double reduced : law == SurfaceLaw.EXCHANGE ? EXCHANGES : CONSTANT) {
                double exchange = reduced * diffusion / reach;
                Fractions fractions = fractions(curve, diffusion, exchange);
                if (fractions.chiSquared < least) {
                    least = fractions.chiSquared;
                    best = values(law, diffusion, exchange, fractions);
                }
            }
        }
        return best;
    }

    private double[] values(
            SurfaceLaw law, double diffusion, double exchange, Fractions fractions) {
        double[] values = new double[4];
        int n = 0;
        values[n++] = diffusion;
        if (law == SurfaceLaw.EXCHANGE) {
            values[n++] = exchange;
        }
        if (options.source().isEmpty()) {
            values[n++] = fractions.source;
        }
        if (options.background().isEmpty()) {
            values[n++] = fractions.background;
        }
        return Arrays.copyOf(values, n);
    }

    private record Fractions(double source, double background, double chiSquared) {}

    /// The two fractions that suit a shape best; those that are given stay.
    private Fractions fractions(ProfileCurve curve, double diffusion, double exchange) {
        double[] shape = new double[data.size()];
        DoubleUnaryOperator profile = curve.shape(diffusion, exchange);
        double uu = 0;
        double uv = 0;
        double vv = 0;
        double uy = 0;
        double vy = 0;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = profile.applyAsDouble(data.position()[i]);
            double u = shape[i] / sigma[i];
            double v = (1 - shape[i]) / sigma[i];
            double y = data.fraction()[i] / sigma[i];
            uu += u * u;
            uv += u * v;
            vv += v * v;
            uy += u * y;
            vy += v * y;
        }
        double source;
        double background;
        if (options.source().isPresent()) {
            source = options.source().getAsDouble();
            background = options.background().orElse(ratio(vy - uv * source, vv));
        } else if (options.background().isPresent()) {
            background = options.background().getAsDouble();
            source = ratio(uy - uv * background, uu);
        } else {
            double determinant = uu * vv - uv * uv;
            source = ratio(uy * vv - vy * uv, determinant);
            background = ratio(vy * uu - uy * uv, determinant);
        }
        double chiSquared = 0;
        for (int i = 0; i < shape.length; i++) {
            double n = background + (source - background) * shape[i];
            double r = (n - data.fraction()[i]) / sigma[i];
            chiSquared += r * r;
        }
        return new Fractions(source, background, chiSquared);
    }

    /// A fraction of atoms, held within 0 and 1.
    private static double ratio(double numerator, double denominator) {
        return denominator > 0 ? Math.clamp(numerator / denominator, 0.0, 1.0) : 0.5;
    }
}
