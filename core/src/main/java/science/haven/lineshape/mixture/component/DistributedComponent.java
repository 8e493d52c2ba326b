package science.haven.lineshape.mixture.component;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.lineshape.distribution.DistributedPattern;
import science.haven.lineshape.distribution.DistributedSite;
import science.haven.lineshape.distribution.DistributionParameter;
import science.haven.lineshape.distribution.PatternLibrary;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.quantity.Unit;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Sites of a disordered solid.
public final class DistributedComponent implements Component {

    private final PatternLibrary library;
    private final DistributedSite site;
    private final double amount;
    private final EnumSet<DistributionParameter> free;
    private final List<Parameter> parameters;

    /// Takes a distribution to begin with.
    ///
    /// @param label what its symbols end with, for example `1`
    /// @param site the sites
    /// @param amount their signal, in the unit of the spectrum
    /// @param library patterns of the experiment
    /// @param free which numbers are parameters
    public DistributedComponent(
            String label,
            DistributedSite site,
            double amount,
            PatternLibrary library,
            Set<DistributionParameter> free) {
        this.site = site;
        this.amount = amount;
        this.library = library;
        this.free =
                free.isEmpty() ? EnumSet.noneOf(DistributionParameter.class) : EnumSet.copyOf(free);
        this.free.forEach(site::value);
        parameters =
                Stream.concat(
                                Stream.of(Lines.amount(label)),
                                this.free.stream().map(p -> parameter(p, label)))
                        .toList();
    }

    private Parameter parameter(DistributionParameter parameter, String label) {
        FrequencyAxis axis = library.experiment().axis();
        return switch (parameter) {
            case TENSOR_WIDTH -> width("s" + label, "width of the field gradients", Unit.HERTZ);
            case COUPLING -> width("C_Q" + label, "coupling", Unit.HERTZ);
            case ASYMMETRY -> Lines.asymmetry("η" + label, "asymmetry");
            case COUPLING_WIDTH -> width("σ_C" + label, "width of the couplings", Unit.HERTZ);
            case ASYMMETRY_WIDTH ->
                    new Parameter("σ_η" + label, "width of η", Unit.NONE, 0.02, 2, Scale.LOG);
            case SHIFT -> Parameter.real("δ" + label, "mean shift", Unit.NONE);
            case SHIFT_WIDTH -> width("σ_δ" + label, "width of the shifts", Unit.NONE);
            case SHIFT_SLOPE ->
                    Parameter.real("κ" + label, "change of the shift with C_Q", Unit.SECOND);
            case GAUSSIAN_WIDTH -> Lines.blur("G" + label, "width of the Gaussian", axis);
            case LORENTZIAN_WIDTH -> Lines.blur("L" + label, "width of the Lorentzian", axis);
        };
    }

    private static Parameter width(String symbol, String meaning, Unit unit) {
        return Parameter.positive(symbol, meaning, unit);
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public double[] start() {
        double[] start = new double[parameters.size()];
        start[0] = amount;
        int k = 1;
        for (DistributionParameter parameter : free) {
            start[k++] = site.value(parameter);
        }
        return start;
    }

    @Override
    public void add(double[] values, double[] intensity, double[][] derivatives) {
        DistributedSite changed = site;
        int k = 1;
        for (DistributionParameter parameter : free) {
            changed = changed.with(parameter, values[k++]);
        }
        DistributedPattern pattern = library.pattern(changed, derivatives.length > 0);
        Lines.add(values[0], pattern.intensity(), intensity, derivatives);
        if (derivatives.length > 0) {
            k = 1;
            for (DistributionParameter parameter : free) {
                double[] slope = Objects.requireNonNull(pattern.derivatives().get(parameter));
                Lines.addTo(derivatives[k++], values[0], slope);
            }
        }
    }
}
