package science.haven.impedance;

import science.haven.fit.Parameter;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.law.ParameterKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps arcs in order: of parts of the outer series that look the same, the one written first is
/// the fastest. Without this, R1 of one spectrum would be R2 of the next.
final class ArcOrder {

    private final List<Circuit> parts;
    private final int[] first;
    private final List<List<Integer>> twins = new ArrayList<>();

    /// Finds the parts that could change places.
    ///
    /// @param circuit the circuit
    /// @param pinned symbols of parameters that the user gave; their parts stay where they are
    ArcOrder(Circuit circuit, Set<String> pinned) {
        parts = circuit.inSeries();
        first = new int[parts.size()];
        Map<String, List<Integer>> groups = new HashMap<>();
        int next = 0;
        for (int p = 0; p < parts.size(); p++) {
            first[p] = next;
            next += parts.get(p).parameters().size();
            boolean free =
                    parts.get(p).parameters().stream()
                            .map(Parameter::symbol)
                            .noneMatch(pinned::contains);
            if (free) {
                groups.computeIfAbsent(StartSearch.structure(parts.get(p)), _ -> new ArrayList<>())
                        .add(p);
            }
        }
        groups.values().stream().filter(group -> group.size() > 1).forEach(twins::add);
    }

    /// Puts values in order.
    ///
    /// @param values values of all parameters, each in its SI unit
    /// @return the same values, those of twins exchanged where needed
    double[] ordered(double[] values) {
        double[] result = values.clone();
        for (List<Integer> group : twins) {
            List<Integer> sorted =
                    group.stream()
                            .sorted(Comparator.comparingDouble(p -> timeConstant(p, values)))
                            .toList();
            for (int k = 0; k < group.size(); k++) {
                int length = parts.get(group.get(k)).parameters().size();
                System.arraycopy(values, first[sorted.get(k)], result, first[group.get(k)], length);
            }
        }
        return result;
    }

    /// A part's own time constant if it has one, otherwise `(RQ)^{1/n}` of its first R and first Q
    /// or C.
    private double timeConstant(int part, double[] values) {
        List<Parameter> parameters = parts.get(part).parameters();
        double resistance = 0;
        double capacitance = 0;
        double exponent = 1;
        for (int k = 0; k < parameters.size(); k++) {
            double value = values[first[part] + k];
            switch (ParameterKind.of(parameters.get(k))) {
                case TIME -> {
                    return value;
                }
                case RESISTANCE -> resistance = resistance == 0 ? value : resistance;
                case CAPACITANCE -> capacitance = capacitance == 0 ? value : capacitance;
                case EXPONENT -> exponent = exponent == 1 ? value : exponent;
                case INDUCTANCE, WARBURG, RATIO -> {}
            }
        }
        return Math.pow(resistance * capacitance, 1 / Math.max(exponent, 0.1));
    }
}
