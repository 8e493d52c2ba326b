package science.haven.tracer;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.fit.law.Curve;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// The fraction over depth, `n = n₀ + (n_s − n₀) c(x; D, k)`, with what is not known as parameters.
final class ProfileCurve implements Curve {

    static final String DIFFUSION = "D";
    static final String EXCHANGE = "k";
    static final String SOURCE = "n_s";
    static final String BACKGROUND = "n_0";

    private static final Unit METRE_PER_SECOND = Unit.parse("m/s");

    /// Step of the logarithms; the error of a central difference is its square.
    private static final double STEP = 1e-5;

    private final ProfileOptions options;
    private final SurfaceLaw law;
    private final List<Parameter> parameters;
    private Shapes last;

    ProfileCurve(ProfileOptions options, SurfaceLaw law) {
        this.options = options;
        this.law = law;
        List<Parameter> all = new ArrayList<>();
        all.add(
                new Parameter(
                        DIFFUSION,
                        "tracer diffusion coefficient",
                        Unit.SQUARE_METRE_PER_SECOND,
                        1e-40,
                        1,
                        Scale.LOG));
        if (law == SurfaceLaw.EXCHANGE) {
            all.add(
                    new Parameter(
                            EXCHANGE,
                            "surface exchange coefficient",
                            METRE_PER_SECOND,
                            1e-30,
                            1e6,
                            Scale.LOG));
        }
        if (options.source().isEmpty()) {
            all.add(fraction(SOURCE, "isotope fraction of the source"));
        }
        if (options.background().isEmpty()) {
            all.add(fraction(BACKGROUND, "isotope fraction before the exchange"));
        }
        parameters = List.copyOf(all);
        last = new Shapes(1, 1);
    }

    private static Parameter fraction(String symbol, String meaning) {
        return new Parameter(symbol, meaning, Unit.NONE, 0, 1, Scale.LINEAR);
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    /// Place of the first parameter after D and k.
    private int linear() {
        return law == SurfaceLaw.EXCHANGE ? 2 : 1;
    }

    double source(double[] values) {
        return options.source().orElseGet(() -> values[linear()]);
    }

    double background(double[] values) {
        return options.background().orElseGet(() -> values[values.length - 1]);
    }

    /// The share of what is to come that has come, over the depth in m.
    DoubleUnaryOperator shape(double diffusion, double exchange) {
        return options.experiment()
                .profile(
                        diffusion,
                        law == SurfaceLaw.EXCHANGE ? exchange : Double.POSITIVE_INFINITY);
    }

    @Override
    public double at(double depth, double[] values, double[] gradient) {
        Shapes now = shapes(values);
        double contrast = source(values) - background(values);
        double shape = now.here.applyAsDouble(depth);
        gradient[0] = contrast * now.perDiffusion(depth);
        if (law == SurfaceLaw.EXCHANGE) {
            gradient[1] = contrast * now.perExchange(depth);
        }
        if (options.source().isEmpty()) {
            gradient[linear()] = shape;
        }
        if (options.background().isEmpty()) {
            gradient[gradient.length - 1] = 1 - shape;
        }
        return background(values) + contrast * shape;
    }

    /// The last profile is kept: a fit asks for all places of one before the next.
    private Shapes shapes(double[] values) {
        double exchange = law == SurfaceLaw.EXCHANGE ? values[1] : Double.POSITIVE_INFINITY;
        Shapes kept = last;
        if (kept.diffusion != values[0] || kept.exchange != exchange) {
            kept = new Shapes(values[0], exchange);
            last = kept;
        }
        return kept;
    }

    /// The profile at a pair of coefficients, and at neighbouring ones for its derivatives.
    private final class Shapes {

        private final double diffusion;
        private final double exchange;
        private final DoubleUnaryOperator here;
        private final List<DoubleUnaryOperator> beside = new ArrayList<>();

        Shapes(double diffusion, double exchange) {
            double up = Math.exp(STEP);
            this.diffusion = diffusion;
            this.exchange = exchange;
            here = shape(diffusion, exchange);
            beside.add(shape(diffusion * up, exchange));
            beside.add(shape(diffusion / up, exchange));
            if (law == SurfaceLaw.EXCHANGE) {
                beside.add(shape(diffusion, exchange * up));
                beside.add(shape(diffusion, exchange / up));
            }
        }

        double perDiffusion(double depth) {
            return difference(0, depth) / (2 * STEP * diffusion);
        }

        double perExchange(double depth) {
            return difference(2, depth) / (2 * STEP * exchange);
        }

        private double difference(int first, double depth) {
            return beside.get(first).applyAsDouble(depth)
                    - beside.get(first + 1).applyAsDouble(depth);
        }
    }
}
