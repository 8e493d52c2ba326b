package science.haven.impedance.circuit;

import science.haven.fit.Parameter;
import science.haven.impedance.circuit.law.ElementParameters;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.law.Response;
import science.haven.quantity.Unit;

import java.util.List;

/// Inductor: `Z = iωL`. In a cell it is usually the leads.
///
/// @param label what tells it from others of its kind, usually a number
public record Inductor(String label) implements Element {

    @Override
    public String code() {
        return "L";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ElementParameters.positive("L" + label, "inductance", Unit.HENRY));
    }

    @Override
    public void evaluate(FrequencyGrid grid, double[] values, int first, Response response) {
        for (int i = 0; i < grid.size(); i++) {
            response.impedance().set(i, 0, grid.omega(i) * values[first]);
            if (response.differentiates()) {
                response.derivatives().getFirst().set(i, 0, grid.omega(i));
            }
        }
    }
}
