package science.haven.tracer.law;

import java.util.function.DoubleUnaryOperator;

/// What a beam of finite width, or the mixing under a sputtered surface, makes of a profile: the
/// mean under a Gaussian, of that part of it which lies within the specimen.
///
/// @param width full width at half maximum in m; 0 for a perfect one
public record Resolution(double width) {

    /// Nothing is smeared.
    public static final Resolution PERFECT = new Resolution(0);

    private static final double WIDTH_PER_DEVIATION = 2 * Math.sqrt(2 * Math.log(2));

    private static final double[] NODES = {
        0.48493570751549764,
        1.4659890943911582,
        2.4843258416389546,
        3.581823483551927,
        4.859462828332312
    };

    private static final double[] WEIGHTS = {
        0.344642334932019,
        0.1354837029802678,
        0.019111580500770272,
        0.0007580709343122172,
        4.310652630718312e-06
    };

    private static final double TAIL = 5;
    private static final int PANELS = 4;

    public Resolution {
        if (!(width >= 0 && Double.isFinite(width))) {
            throw new IllegalArgumentException("width must be >= 0 m, got " + width);
        }
    }

    /// A profile as it is seen.
    ///
    /// @param profile fraction over the depth in m, dimensionless
    /// @param thickness thickness of the specimen in m; +∞ if the profile does not reach its end
    /// @param depth place in m
    /// @return the fraction seen there, dimensionless
    public double seen(DoubleUnaryOperator profile, double thickness, double depth) {
        if (width == 0) {
            return profile.applyAsDouble(depth);
        }
        double deviation = width / WIDTH_PER_DEVIATION;
        if (depth > TAIL * deviation && depth + TAIL * deviation < thickness) {
            return inside(profile, depth, deviation);
        }
        double from = Math.max(0, depth - TAIL * deviation);
        double to = Math.min(thickness, depth + TAIL * deviation);
        if (!(from < to)) {
            return profile.applyAsDouble(depth);
        }
        return atTheEdge(profile, from, to, depth, deviation);
    }

    /// Gauss–Hermite quadrature.
    private static double inside(DoubleUnaryOperator profile, double depth, double deviation) {
        double sum = 0;
        for (int i = 0; i < NODES.length; i++) {
            double step = deviation * NODES[i];
            sum +=
                    WEIGHTS[i]
                            * (profile.applyAsDouble(depth - step)
                                    + profile.applyAsDouble(depth + step));
        }
        return sum;
    }

    private static double atTheEdge(
            DoubleUnaryOperator profile, double from, double to, double depth, double deviation) {
        DoubleUnaryOperator beam =
                x -> {
                    double u = (x - depth) / deviation;
                    return Math.exp(-u * u / 2);
                };
        return Quadrature.integral(
                        x -> profile.applyAsDouble(x) * beam.applyAsDouble(x), from, to, PANELS)
                / Quadrature.integral(beam, from, to, PANELS);
    }
}
