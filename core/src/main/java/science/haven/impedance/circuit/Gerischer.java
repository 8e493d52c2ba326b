package science.haven.impedance.circuit;

import science.haven.fit.Parameter;
import science.haven.impedance.circuit.law.Complex;
import science.haven.impedance.circuit.law.ElementParameters;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.law.Response;
import science.haven.quantity.Unit;

import java.util.List;

/// Diffusion with a reaction on the way: `Z = R/√(1 + iωτ)`.
///
/// @param label what tells it from others of its kind, usually a number
public record Gerischer(String label) implements Element {

    @Override
    public String code() {
        return "G";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                ElementParameters.positive(code() + label + ".R", "resistance", Unit.OHM),
                ElementParameters.positive(code() + label + ".tau", "reaction time", Unit.SECOND));
    }

    @Override
    public void evaluate(FrequencyGrid grid, double[] values, int first, Response response) {
        double resistance = values[first];
        double tau = values[first + 1];
        for (int i = 0; i < grid.size(); i++) {
            Complex inside = new Complex(1, grid.omega(i) * tau);
            Complex shape = inside.sqrt().reciprocal();
            response.impedance(i, shape.times(resistance));
            if (response.differentiates()) {
                response.derivative(0, i, shape);
                Complex slope = shape.over(inside).times(new Complex(0, grid.omega(i)));
                response.derivative(1, i, slope.times(-resistance / 2));
            }
        }
    }
}
