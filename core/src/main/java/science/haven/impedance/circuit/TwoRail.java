package science.haven.impedance.circuit;

import science.haven.fit.Parameter;
import science.haven.impedance.circuit.law.Complex;
import science.haven.impedance.circuit.law.ElementParameters;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.law.LayerFunction;
import science.haven.impedance.circuit.law.Response;
import science.haven.quantity.Unit;

import java.util.List;

/// Transmission line with two resistive rails joined by constant phase elements, contacted at
/// opposite ends (a composite electrode between an electronic and an ionic contact):
///
/// ```text
/// Z = P · [1 + 2/(u sinh u)] + S · coth(u)/u
/// P = R₁R₂/(R₁ + R₂)    S = (R₁² + R₂²)/(R₁ + R₂)    u = √((R₁ + R₂) · Q · (iω)ⁿ)
/// ```
///
/// R₁, R₂ and Q are totals over the depth. Low frequencies see `(R₁ + R₂)/3` in the real part, high
/// ones P; R₂ → 0 is the de Levie line.
///
/// @param label what tells it from others of its kind, usually a number
public record TwoRail(String label) implements Element {

    @Override
    public String code() {
        return "TLM";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                ElementParameters.positive(
                        code() + label + ".R1", "resistance of the first rail", Unit.OHM),
                ElementParameters.positive(
                        code() + label + ".R2", "resistance of the second rail", Unit.OHM),
                ElementParameters.positive(
                        code() + label + ".Q",
                        "constant phase coefficient between the rails",
                        Unit.CPE),
                ElementParameters.exponent(
                        code() + label + ".n", "constant phase exponent between the rails"));
    }

    @Override
    public void evaluate(FrequencyGrid grid, double[] values, int first, Response response) {
        double r1 = values[first];
        double r2 = values[first + 1];
        double sum = r1 + r2;
        double parallel = r1 * r2 / sum;
        double squares = (r1 * r1 + r2 * r2) / sum;
        for (int i = 0; i < grid.size(); i++) {
            Complex power = grid.power(i, 1, values[first + 3]);
            Complex u = power.times(sum * values[first + 2]).sqrt();
            LayerFunction open = LayerFunction.open(u);
            LayerFunction through = LayerFunction.through(u);
            Complex lift = through.value().times(2).plus(Complex.ONE);
            response.impedance(i, lift.times(parallel).plus(open.value().times(squares)));
            if (response.differentiates()) {
                Complex slope =
                        through.slope().times(2 * parallel).plus(open.slope().times(squares));
                Complex half = slope.times(0.5);
                Complex perOhm = half.times(1 / sum);
                response.derivative(0, i, rail(lift, open.value(), r2 / sum).plus(perOhm));
                response.derivative(1, i, rail(lift, open.value(), r1 / sum).plus(perOhm));
                response.derivative(2, i, half.times(1 / values[first + 2]));
                response.derivative(3, i, half.times(grid.logarithm(i, 1)));
            }
        }
    }

    /// Derivative of `P · lift + S · open` with respect to one rail's resistance; `other` is the
    /// other rail's share of the sum.
    private static Complex rail(Complex lift, Complex open, double other) {
        double square = other * other;
        return lift.times(square).plus(open.times(1 - 2 * square));
    }
}
