package science.haven.fit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What to fit, from where, and what to leave alone.
///
/// @param model what is compared with the data
/// @param start start values, each in the SI unit of its parameter, within its bounds
/// @param fixed symbols of the parameters that keep their start value
/// @param noise whether the weights are standard uncertainties
public record FitProblem(Model model, double[] start, Set<String> fixed, Noise noise) {

    public FitProblem {
        start = start.clone();
        fixed = Set.copyOf(fixed);
        List<Parameter> parameters = model.parameters();
        if (start.length != parameters.size()) {
            throw new IllegalArgumentException(
                    "start must hold %d values, got %d".formatted(parameters.size(), start.length));
        }
        Set<String> symbols = new HashSet<>();
        for (int k = 0; k < start.length; k++) {
            Parameter parameter = parameters.get(k);
            if (!symbols.add(parameter.symbol())) {
                throw new IllegalArgumentException("symbol used twice: " + parameter.symbol());
            }
            checkStart(parameter, start[k], fixed.contains(parameter.symbol()));
        }
        if (!symbols.containsAll(fixed)) {
            throw new IllegalArgumentException(
                    "fixed names " + fixed + " must all be among " + symbols);
        }
    }

    /// A problem whose start is moved to within the bounds, as starts from a coarse grid may have
    /// to be.
    ///
    /// @param model what is fitted
    /// @param start a value per parameter, in its unit
    /// @param fixed symbols of the parameters that are held
    /// @param noise whether the errors are known
    /// @return the problem
    public static FitProblem within(Model model, double[] start, Set<String> fixed, Noise noise) {
        double[] moved = start.clone();
        List<Parameter> parameters = model.parameters();
        for (int k = 0; k < Math.min(moved.length, parameters.size()); k++) {
            Parameter parameter = parameters.get(k);
            moved[k] = fixed.contains(parameter.symbol()) ? moved[k] : parameter.clamp(moved[k]);
        }
        return new FitProblem(model, moved, fixed, noise);
    }

    @Override
    public double[] start() {
        return start.clone();
    }

    private static void checkStart(Parameter parameter, double value, boolean fixed) {
        boolean allowed =
                fixed
                        ? Double.isFinite(value)
                        : Double.isFinite(parameter.toSolver(value))
                                && value >= parameter.lower()
                                && value <= parameter.upper();
        if (!allowed) {
            throw new IllegalArgumentException(
                    "start of %s must lie within %s and %s %s on its %s scale, got %s"
                            .formatted(
                                    parameter.symbol(),
                                    parameter.lower(),
                                    parameter.upper(),
                                    parameter.unit().symbol(),
                                    parameter.scale(),
                                    value));
        }
    }
}
