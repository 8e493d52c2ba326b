package science.haven.impedance.circuit;

import science.haven.fit.Parameter;
import science.haven.impedance.circuit.law.ElementParameters;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.law.Response;
import science.haven.quantity.Unit;

import java.util.List;

/// Capacitor: `Z = 1/(iωC)`.
///
/// @param label what tells it from others of its kind, usually a number
public record Capacitor(String label) implements Element {

    @Override
    public String code() {
        return "C";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ElementParameters.positive("C" + label, "capacitance", Unit.FARAD));
    }

    @Override
    public void evaluate(FrequencyGrid grid, double[] values, int first, Response response) {
        double capacitance = values[first];
        for (int i = 0; i < grid.size(); i++) {
            double reactance = 1 / (grid.omega(i) * capacitance);
            response.impedance().set(i, 0, -reactance);
            if (response.differentiates()) {
                response.derivatives().getFirst().set(i, 0, reactance / capacitance);
            }
        }
    }
}
