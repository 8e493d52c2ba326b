package science.haven.impedance.circuit;

import science.haven.fit.Parameter;
import science.haven.impedance.circuit.law.ElementParameters;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.law.Response;
import science.haven.quantity.Unit;

import java.util.Arrays;
import java.util.List;

/// Resistor: `Z = R`.
///
/// @param label what tells it from others of its kind, usually a number
public record Resistor(String label) implements Element {

    @Override
    public String code() {
        return "R";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ElementParameters.positive("R" + label, "resistance", Unit.OHM));
    }

    @Override
    public void evaluate(FrequencyGrid grid, double[] values, int first, Response response) {
        Arrays.fill(response.impedance().real(), values[first]);
        Arrays.fill(response.impedance().imaginary(), 0);
        if (response.differentiates()) {
            Arrays.fill(response.derivatives().getFirst().real(), 1);
            Arrays.fill(response.derivatives().getFirst().imaginary(), 0);
        }
    }
}
