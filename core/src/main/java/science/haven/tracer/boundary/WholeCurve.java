package science.haven.tracer.boundary;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.fit.law.Curve;
import science.haven.quantity.Unit;
import science.haven.tracer.ProfileOptions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The profile of a polycrystal as a curve with its parameters.
final class WholeCurve implements Curve {

    static final String BULK = "D_b";
    static final String BOUNDARY = "P";

    private static final Unit METRE_PER_SECOND = Unit.parse("m/s");

    /// Cells of all profiles that a fit may take; one that needs more does not come to an end, as
    /// of a damaged table.
    private static final long MOST_CELLS = 3_000_000;

    /// Step of the logarithms for derivatives.
    private static final double STEP = 1e-3;

    private final ProfileOptions options;
    private final double[] boundaries;
    private final double end;
    private final List<Parameter> parameters;
    private List<StepProfile> kept = List.of();
    private double[] at = {};
    private long cells;

    WholeCurve(ProfileOptions options, double[] boundaries, double end) {
        this.options = options;
        this.boundaries = boundaries.clone();
        this.end = end;
        parameters = parameters(options);
    }

    /// Of everything that is fitted with the forward model.
    static List<Parameter> parameters(ProfileOptions options) {
        List<Parameter> all = new ArrayList<>();
        all.add(
                new Parameter(
                        BULK,
                        "diffusion coefficient within grains",
                        Unit.SQUARE_METRE_PER_SECOND,
                        1e-40,
                        1,
                        Scale.LOG));
        all.add(
                new Parameter(
                        BOUNDARY,
                        "permeability of the boundaries",
                        METRE_PER_SECOND,
                        1e-30,
                        1e3,
                        Scale.LOG));
        if (options.source().isEmpty()) {
            all.add(fraction("n_s", "isotope fraction of the source"));
        }
        if (options.background().isEmpty()) {
            all.add(fraction("n_0", "isotope fraction before the exchange"));
        }
        return List.copyOf(all);
    }

    private static Parameter fraction(String symbol, String meaning) {
        return new Parameter(symbol, meaning, Unit.NONE, 0, 1, Scale.LINEAR);
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    long boundariesAbove(double depth) {
        return Math.max(1, Arrays.stream(boundaries).filter(x -> x < depth).count());
    }

    double[] values(double bulk, double permeability, double source, double background) {
        return values(options, bulk, permeability, source, background);
    }

    static double[] values(
            ProfileOptions options,
            double bulk,
            double permeability,
            double source,
            double background) {
        double[] values = new double[parameters(options).size()];
        values[0] = bulk;
        values[1] = permeability;
        if (options.source().isEmpty()) {
            values[2] = source;
        }
        if (options.background().isEmpty()) {
            values[values.length - 1] = background;
        }
        return values;
    }

    double source(double[] values) {
        return options.source().orElseGet(() -> values[2]);
    }

    double background(double[] values) {
        return options.background().orElseGet(() -> values[values.length - 1]);
    }

    double[] all(double[] positions, double[] values) {
        double[] gradient = new double[values.length];
        return Arrays.stream(positions).map(x -> at(x, values, gradient)).toArray();
    }

    @Override
    public double at(double depth, double[] values, double[] gradient) {
        if (cells > MOST_CELLS) {
            return Double.NaN;
        }
        List<StepProfile> profiles = profiles(values[0], values[1]);
        double[] n = new double[profiles.size()];
        for (int k = 0; k < n.length; k++) {
            n[k] = profiles.get(k).seen(depth, options.experiment().resolution().width());
        }
        double background = background(values);
        double contrast = source(values) - background;
        gradient[0] = contrast * (n[1] - n[2]) / (2 * STEP * values[0]);
        gradient[1] = contrast * (n[3] - n[4]) / (2 * STEP * values[1]);
        if (options.source().isEmpty()) {
            gradient[2] = n[0];
        }
        if (options.background().isEmpty()) {
            gradient[gradient.length - 1] = 1 - n[0];
        }
        return background + contrast * n[0];
    }

    /// The profile and its neighbours, kept for all places of one evaluation.
    private List<StepProfile> profiles(double bulk, double permeability) {
        double[] wanted = {bulk, permeability};
        if (!Arrays.equals(at, wanted)) {
            double up = Math.exp(STEP);
            kept =
                    List.of(
                            solve(bulk, permeability),
                            solve(bulk * up, permeability),
                            solve(bulk / up, permeability),
                            solve(bulk, permeability * up),
                            solve(bulk, permeability / up));
            at = wanted;
        }
        return kept;
    }

    StepProfile solve(double bulk, double permeability) {
        StepProfile profile =
                new Polycrystal(boundaries, bulk, permeability)
                        .down(end, options.experiment(), Double.POSITIVE_INFINITY);
        cells += profile.fraction().length;
        return profile;
    }
}
