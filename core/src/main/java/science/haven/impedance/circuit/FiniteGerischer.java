package science.haven.impedance.circuit;

import science.haven.fit.Parameter;
import science.haven.impedance.circuit.law.Complex;
import science.haven.impedance.circuit.law.ElementParameters;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.law.LayerFunction;
import science.haven.impedance.circuit.law.Response;
import science.haven.quantity.Unit;

import java.util.List;

/// Diffusion with a reaction on the way through a layer of finite thickness: `Z = R/[s · tanh(φs)]`
/// with `s = √(1 + iωτ)`.
///
/// A thick layer (φ ≫ 1) is a Gerischer element.
///
/// @param label what tells it from others of its kind, usually a number
public record FiniteGerischer(String label) implements Element {

    @Override
    public String code() {
        return "Gs";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                ElementParameters.positive(code() + label + ".R", "resistance", Unit.OHM),
                ElementParameters.positive(code() + label + ".tau", "reaction time", Unit.SECOND),
                ElementParameters.positive(
                        code() + label + ".phi", "reduced thickness", Unit.NONE));
    }

    @Override
    public void evaluate(FrequencyGrid grid, double[] values, int first, Response response) {
        double resistance = values[first];
        double tau = values[first + 1];
        double phi = values[first + 2];
        for (int i = 0; i < grid.size(); i++) {
            Complex s = new Complex(1, grid.omega(i) * tau).sqrt();
            LayerFunction open = LayerFunction.open(s.times(phi));
            response.impedance(i, open.value().times(resistance * phi));
            if (response.differentiates()) {
                response.derivative(0, i, open.value().times(phi));
                Complex dlnS = new Complex(0, grid.omega(i) / 2).over(s.times(s));
                response.derivative(1, i, open.slope().times(dlnS).times(resistance * phi));
                response.derivative(2, i, open.value().plus(open.slope()).times(resistance));
            }
        }
    }
}
