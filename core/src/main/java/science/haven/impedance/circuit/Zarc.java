package science.haven.impedance.circuit;

import science.haven.fit.Parameter;
import science.haven.impedance.circuit.law.Complex;
import science.haven.impedance.circuit.law.ElementParameters;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.law.Response;
import science.haven.quantity.Unit;

import java.util.List;

/// Depressed arc, a resistor parallel to a constant phase element written with its time constant:
/// `Z = R/[1 + (iωτ)ⁿ]`, `τ = (RQ)^{1/n}`.
///
/// Its apex lies at `ω = 1/τ` and is `(R/2) · tan(nπ/4)` high.
///
/// @param label what tells it from others of its kind, usually a number
public record Zarc(String label) implements Element {

    @Override
    public String code() {
        return "Zarc";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                ElementParameters.positive(code() + label + ".R", "resistance", Unit.OHM),
                ElementParameters.positive(code() + label + ".tau", "time constant", Unit.SECOND),
                ElementParameters.exponent(code() + label + ".n", "exponent"));
    }

    @Override
    public void evaluate(FrequencyGrid grid, double[] values, int first, Response response) {
        double resistance = values[first];
        double tau = values[first + 1];
        double n = values[first + 2];
        for (int i = 0; i < grid.size(); i++) {
            Complex power = grid.power(i, tau, n);
            Complex shape = power.plus(Complex.ONE).reciprocal();
            response.impedance(i, shape.times(resistance));
            if (response.differentiates()) {
                response.derivative(0, i, shape);
                Complex slope = shape.times(shape).times(power).times(-resistance);
                response.derivative(1, i, slope.times(n / tau));
                response.derivative(2, i, slope.times(grid.logarithm(i, tau)));
            }
        }
    }
}
