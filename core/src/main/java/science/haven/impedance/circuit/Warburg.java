package science.haven.impedance.circuit;

import science.haven.fit.Parameter;
import science.haven.impedance.circuit.law.ElementParameters;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.law.Response;
import science.haven.quantity.Unit;

import java.util.List;

/// Diffusion into a half space: `Z = A · (1 − i)/√ω`.
///
/// @param label what tells it from others of its kind, usually a number
public record Warburg(String label) implements Element {

    @Override
    public String code() {
        return "W";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                ElementParameters.positive("W" + label, "Warburg coefficient", Unit.WARBURG));
    }

    @Override
    public void evaluate(FrequencyGrid grid, double[] values, int first, Response response) {
        for (int i = 0; i < grid.size(); i++) {
            double root = 1 / Math.sqrt(grid.omega(i));
            response.impedance().set(i, values[first] * root, -values[first] * root);
            if (response.differentiates()) {
                response.derivatives().getFirst().set(i, root, -root);
            }
        }
    }
}
