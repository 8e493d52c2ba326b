package science.haven.impedance;

import java.util.LinkedHashMap;
import java.util.Map;

/// How to fit a circuit. The defaults need no thought: all points, modulus weights, no start
/// values.
///
/// @param weighting how much each point counts
/// @param lowest lowest frequency used, in Hz
/// @param highest highest frequency used, in Hz
/// @param fixed values that are given and not fitted, by symbol, each in its SI unit
/// @param start values to start from instead of searching, by symbol, each in its SI unit; may be
///   some, all or none
public record ImpedanceOptions(
        Weighting weighting,
        double lowest,
        double highest,
        Map<String, Double> fixed,
        Map<String, Double> start) {

    /// All points, modulus weights, nothing fixed, no start values.
    public static final ImpedanceOptions DEFAULT =
            new ImpedanceOptions(
                    new Weighting.Modulus(), 0, Double.POSITIVE_INFINITY, Map.of(), Map.of());

    public ImpedanceOptions {
        fixed = Map.copyOf(fixed);
        start = Map.copyOf(start);
        if (!(lowest >= 0 && lowest < highest)) {
            throw new IllegalArgumentException(
                    "frequency window must be ordered, got %s Hz to %s Hz"
                            .formatted(lowest, highest));
        }
    }

    /// The same with another weighting.
    ///
    /// @param weighting how much each point counts
    /// @return new options
    public ImpedanceOptions weighted(Weighting weighting) {
        return new ImpedanceOptions(weighting, lowest, highest, fixed, start);
    }

    /// The same over a frequency window.
    ///
    /// @param lowest lowest frequency used, in Hz
    /// @param highest highest frequency used, in Hz
    /// @return new options
    public ImpedanceOptions window(double lowest, double highest) {
        return new ImpedanceOptions(weighting, lowest, highest, fixed, start);
    }

    /// The same with one more value given.
    ///
    /// @param symbol symbol of the parameter, for example `n1`
    /// @param value its value, in its SI unit
    /// @return new options
    public ImpedanceOptions fixing(String symbol, double value) {
        Map<String, Double> more = new LinkedHashMap<>(fixed);
        more.put(symbol, value);
        return new ImpedanceOptions(weighting, lowest, highest, more, start);
    }

    /// The same from start values.
    ///
    /// @param start values to start from, by symbol, each in its SI unit
    /// @return new options
    public ImpedanceOptions startingFrom(Map<String, Double> start) {
        return new ImpedanceOptions(weighting, lowest, highest, fixed, start);
    }
}
