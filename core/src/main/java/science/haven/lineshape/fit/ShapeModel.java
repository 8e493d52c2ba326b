package science.haven.lineshape.fit;

import science.haven.fit.Model;
import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.lineshape.LineShapes;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.Pattern;
import science.haven.lineshape.spin.Sampling;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Several sites and a baseline beside a spectrum.
///
/// The parameters of site s are its amount `As` and what it leaves open: `δs`, `C_Qs`, `ηs`, `Gs`
/// and so on; the baseline has `b0`, `b1`, … along −1 to 1 over the axis.
final class ShapeModel implements Model {

    /// A pattern does not change with η where η is zero: a fit that went there would stay.
    private static final double LEAST_ASYMMETRY = 0.01;

    private final ShapeSpectrum spectrum;
    private final List<ShapeSite> sites;
    private final Set<LineParameter> free;
    private final int baseline;
    private final Sampling sampling;
    private final double sigma;
    private final LineShapes shapes;
    private final List<Parameter> parameters = new ArrayList<>();

    ShapeModel(
            ShapeSpectrum spectrum,
            List<ShapeSite> sites,
            ShapeOptions options,
            Sampling sampling,
            LineShapes shapes) {
        this.spectrum = spectrum;
        this.sites = List.copyOf(sites);
        this.sampling = sampling;
        this.shapes = shapes;
        free = options.free();
        baseline = options.baseline();
        sigma = spectrum.noise();
        FrequencyAxis axis = spectrum.experiment().axis();
        for (int s = 1; s <= sites.size(); s++) {
            parameters.add(
                    new Parameter(
                            "A" + s,
                            "amount",
                            Unit.NONE,
                            0,
                            Double.POSITIVE_INFINITY,
                            Scale.LINEAR));
            for (LineParameter parameter : free) {
                parameters.add(parameter(parameter, s, axis));
            }
        }
        for (int b = 0; b < baseline; b++) {
            parameters.add(Parameter.real("b" + b, "baseline", Unit.NONE));
        }
    }

    private Parameter parameter(LineParameter parameter, int s, FrequencyAxis axis) {
        boolean onlyLorentzian = !free.contains(LineParameter.GAUSSIAN_WIDTH);
        double width = axis.points() * axis.step();
        double infinity = Double.POSITIVE_INFINITY;
        return switch (parameter) {
            case SHIFT -> Parameter.real("δ" + s, "isotropic shift", Unit.NONE);
            case SHIFT_ANISOTROPY -> Parameter.real("Δ" + s, "shift anisotropy", Unit.NONE);
            case SHIFT_ASYMMETRY ->
                    new Parameter(
                            "η_Δ" + s,
                            "shift asymmetry",
                            Unit.NONE,
                            LEAST_ASYMMETRY,
                            1,
                            Scale.LINEAR);
            case COUPLING ->
                    new Parameter("C_Q" + s, "coupling", Unit.HERTZ, 0, infinity, Scale.LOG);
            case COUPLING_ASYMMETRY ->
                    new Parameter(
                            "η" + s, "asymmetry", Unit.NONE, LEAST_ASYMMETRY, 1, Scale.LINEAR);
            case GAUSSIAN_WIDTH ->
                    new Parameter(
                            "G" + s,
                            "width of the Gaussian",
                            Unit.HERTZ,
                            axis.step(),
                            width,
                            Scale.LOG);
            case LORENTZIAN_WIDTH ->
                    new Parameter(
                            "L" + s,
                            "width of the Lorentzian",
                            Unit.HERTZ,
                            onlyLorentzian ? axis.step() : 0.01 * axis.step(),
                            width,
                            Scale.LOG);
            case SHIFT_ALPHA,
                    SHIFT_BETA,
                    SHIFT_GAMMA,
                    COUPLING_ALPHA,
                    COUPLING_BETA,
                    COUPLING_GAMMA ->
                    Parameter.real(
                            parameter.name().toLowerCase(Locale.ROOT) + s,
                            "Euler angle",
                            Unit.RADIAN);
        };
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public int residuals() {
        return spectrum.intensity().length;
    }

    /// Start values: those of the sites, no baseline.
    double[] start() {
        double[] start = new double[parameters.size()];
        int k = 0;
        for (ShapeSite site : sites) {
            start[k++] = site.amount();
            for (LineParameter parameter : free) {
                double value = site.value(parameter);
                Parameter bounds = parameters.get(k);
                start[k++] = Math.clamp(value, bounds.lower(), bounds.upper());
            }
        }
        return start;
    }

    /// The sites with the given values.
    List<ShapeSite> sites(double[] values) {
        List<ShapeSite> changed = new ArrayList<>();
        int k = 0;
        for (ShapeSite site : sites) {
            double amount = values[k++];
            Map<LineParameter, Double> open = new EnumMap<>(LineParameter.class);
            for (LineParameter parameter : free) {
                open.put(parameter, values[k++]);
            }
            changed.add(site.with(open, amount));
        }
        return changed;
    }

    @Override
    public void evaluate(double[] values, double[] residuals, double[][] jacobian) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                Arrays.fill(residuals, Double.POSITIVE_INFINITY);
                return;
            }
        }
        boolean slopes = jacobian.length > 0;
        double[] data = spectrum.intensity();
        for (int i = 0; i < data.length; i++) {
            residuals[i] = -data[i] / sigma;
        }
        int k = 0;
        for (ShapeSite site : sites(values)) {
            Pattern pattern =
                    shapes.pattern(
                            site.site(),
                            site.broadening(),
                            spectrum.experiment(),
                            sampling,
                            slopes ? free : Set.of());
            addTo(residuals, site.amount() / sigma, pattern.intensity());
            if (slopes) {
                set(jacobian[k++], 1 / sigma, pattern.intensity());
                for (LineParameter parameter : free) {
                    double[] change = Objects.requireNonNull(pattern.derivatives().get(parameter));
                    set(jacobian[k++], site.amount() / sigma, change);
                }
            }
        }
        int first = parameters.size() - baseline;
        for (int b = 0; b < baseline; b++) {
            for (int i = 0; i < data.length; i++) {
                double power = power(i, data.length, b) / sigma;
                residuals[i] += values[first + b] * power;
                if (slopes) {
                    jacobian[first + b][i] = power;
                }
            }
        }
    }

    private static double power(int i, int points, int order) {
        return Math.pow(points > 1 ? 2.0 * i / (points - 1) - 1 : 0, order);
    }

    private static void addTo(double[] to, double factor, double[] values) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * values[i];
        }
    }

    private static void set(double[] to, double factor, double[] values) {
        for (int i = 0; i < to.length; i++) {
            to[i] = factor * values[i];
        }
    }
}
