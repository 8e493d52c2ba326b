package science.haven.impedance.circuit;

import science.haven.fit.Parameter;
import science.haven.impedance.circuit.law.ElementParameters;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.law.LayerFunction;
import science.haven.impedance.circuit.law.Response;
import science.haven.quantity.Unit;

import java.util.List;

/// Diffusion through a layer with a transmitting far side (finite length): `Z = R · tanh(u)/u` with
/// `u = √(iωτ)`.
///
/// Low frequencies see R, high ones a Warburg element; the arc's apex lies at `ωτ = 2.5406`.
///
/// @param label what tells it from others of its kind, usually a number
public record ShortWarburg(String label) implements Element {

    @Override
    public String code() {
        return "Ws";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                ElementParameters.positive(code() + label + ".R", "diffusion resistance", Unit.OHM),
                ElementParameters.positive(code() + label + ".tau", "diffusion time", Unit.SECOND));
    }

    @Override
    public void evaluate(FrequencyGrid grid, double[] values, int first, Response response) {
        double resistance = values[first];
        double tau = values[first + 1];
        for (int i = 0; i < grid.size(); i++) {
            LayerFunction closed = LayerFunction.transmissive(grid.power(i, tau, 0.5));
            response.impedance(i, closed.value().times(resistance));
            if (response.differentiates()) {
                response.derivative(0, i, closed.value());
                response.derivative(1, i, closed.slope().times(resistance / (2 * tau)));
            }
        }
    }
}
