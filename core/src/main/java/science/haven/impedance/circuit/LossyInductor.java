package science.haven.impedance.circuit;

import science.haven.fit.Parameter;
import science.haven.impedance.circuit.law.Complex;
import science.haven.impedance.circuit.law.ElementParameters;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.law.Response;

import java.util.List;

/// Inductor with losses: `Z = L · (iω)ᵃ`.
///
/// Two conventions are in use. This one, L outside the power, is what most texts print; some
/// programs compute `(iωL′)ᵃ` instead, and then `L = L′ᵃ`. For a = 1 they agree.
///
/// @param label what tells it from others of its kind, usually a number
public record LossyInductor(String label) implements Element {

    @Override
    public String code() {
        return "La";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                ElementParameters.positive(
                        code() + label + ".L", "inductance", ElementParameters.LOSSY_HENRY),
                ElementParameters.exponent(code() + label + ".a", "exponent"));
    }

    @Override
    public void evaluate(FrequencyGrid grid, double[] values, int first, Response response) {
        double inductance = values[first];
        for (int i = 0; i < grid.size(); i++) {
            Complex power = grid.power(i, 1, values[first + 1]);
            response.impedance(i, power.times(inductance));
            if (response.differentiates()) {
                response.derivative(0, i, power);
                response.derivative(1, i, power.times(inductance).times(grid.logarithm(i, 1)));
            }
        }
    }
}
