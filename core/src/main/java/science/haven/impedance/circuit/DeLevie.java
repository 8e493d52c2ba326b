package science.haven.impedance.circuit;

import science.haven.fit.Parameter;
import science.haven.impedance.circuit.law.Complex;
import science.haven.impedance.circuit.law.ElementParameters;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.law.LayerFunction;
import science.haven.impedance.circuit.law.Response;
import science.haven.quantity.Unit;

import java.util.List;

/// Porous electrode with blocking walls (de Levie): an ion-conducting rail whose walls are constant
/// phase elements, the other rail short-circuited: `Z = R · coth(u)/u` with `u = √(R · Q · (iω)ⁿ)`.
///
/// R and Q are totals over the depth. Low frequencies see `R/3 + 1/[Q(iω)ⁿ]`.
///
/// @param label what tells it from others of its kind, usually a number
public record DeLevie(String label) implements Element {

    @Override
    public String code() {
        return "TLMQ";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                ElementParameters.positive(
                        code() + label + ".R", "ionic resistance of the pores", Unit.OHM),
                ElementParameters.positive(
                        code() + label + ".Q", "constant phase coefficient of the walls", Unit.CPE),
                ElementParameters.exponent(
                        code() + label + ".n", "constant phase exponent of the walls"));
    }

    @Override
    public void evaluate(FrequencyGrid grid, double[] values, int first, Response response) {
        double resistance = values[first];
        double q = values[first + 1];
        double n = values[first + 2];
        for (int i = 0; i < grid.size(); i++) {
            Complex square = grid.power(i, 1, n).times(resistance * q);
            LayerFunction open = LayerFunction.open(square.sqrt());
            response.impedance(i, open.value().times(resistance));
            if (response.differentiates()) {
                Complex half = open.slope().times(0.5);
                response.derivative(0, i, open.value().plus(half));
                response.derivative(1, i, half.times(resistance / q));
                response.derivative(2, i, half.times(resistance).times(grid.logarithm(i, 1)));
            }
        }
    }
}
