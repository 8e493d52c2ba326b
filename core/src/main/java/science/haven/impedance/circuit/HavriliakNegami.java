package science.haven.impedance.circuit;

import science.haven.fit.Parameter;
import science.haven.impedance.circuit.law.Complex;
import science.haven.impedance.circuit.law.ElementParameters;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.law.Response;
import science.haven.quantity.Unit;

import java.util.List;

/// Asymmetric depressed arc: `Z = R/[1 + (iωτ)ᵃ]ᵍ`.
///
/// g = 1 is a ZARC, a = 1 the Cole-Davidson law.
///
/// @param label what tells it from others of its kind, usually a number
public record HavriliakNegami(String label) implements Element {

    @Override
    public String code() {
        return "HN";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                ElementParameters.positive(code() + label + ".R", "resistance", Unit.OHM),
                ElementParameters.positive(code() + label + ".tau", "time constant", Unit.SECOND),
                ElementParameters.exponent(code() + label + ".a", "exponent of the broadening"),
                ElementParameters.exponent(code() + label + ".g", "exponent of the asymmetry"));
    }

    @Override
    public void evaluate(FrequencyGrid grid, double[] values, int first, Response response) {
        double resistance = values[first];
        double tau = values[first + 1];
        double a = values[first + 2];
        double g = values[first + 3];
        for (int i = 0; i < grid.size(); i++) {
            Complex power = grid.power(i, tau, a);
            Complex inside = power.plus(Complex.ONE);
            Complex shape = inside.log().times(-g).exp();
            response.impedance(i, shape.times(resistance));
            if (response.differentiates()) {
                response.derivative(0, i, shape);
                Complex slope = shape.over(inside).times(power).times(-g * resistance);
                response.derivative(1, i, slope.times(a / tau));
                response.derivative(2, i, slope.times(grid.logarithm(i, tau)));
                response.derivative(3, i, shape.times(inside.log()).times(-resistance));
            }
        }
    }
}
