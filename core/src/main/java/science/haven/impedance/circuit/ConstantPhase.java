package science.haven.impedance.circuit;

import science.haven.fit.Parameter;
import science.haven.impedance.circuit.law.ComplexArray;
import science.haven.impedance.circuit.law.ElementParameters;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.law.Response;
import science.haven.quantity.Unit;

import java.util.List;

/// Constant phase element: `Z = 1/[Q · (iω)ⁿ]`.
///
/// n = 1 is a capacitor with C = Q, n = 0 a resistor with R = 1/Q.
///
/// @param label what tells it from others of its kind, usually a number
public record ConstantPhase(String label) implements Element {

    @Override
    public String code() {
        return "CPE";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                ElementParameters.positive("Q" + label, "constant phase coefficient", Unit.CPE),
                ElementParameters.exponent("n" + label, "constant phase exponent"));
    }

    @Override
    public void evaluate(FrequencyGrid grid, double[] values, int first, Response response) {
        double q = values[first];
        double n = values[first + 1];
        double cos = Math.cos(n * Math.PI / 2);
        double sin = -Math.sin(n * Math.PI / 2);
        double[] re = response.impedance().real();
        double[] im = response.impedance().imaginary();
        for (int i = 0; i < grid.size(); i++) {
            double modulus = Math.exp(-n * grid.logOmega(i)) / q;
            re[i] = modulus * cos;
            im[i] = modulus * sin;
        }
        if (response.differentiates()) {
            differentiate(grid, q, response);
        }
    }

    /// `∂Z/∂Q = −Z/Q`, `∂Z/∂n = −Z · (ln ω + iπ/2)`.
    private static void differentiate(FrequencyGrid grid, double q, Response response) {
        double[] re = response.impedance().real();
        double[] im = response.impedance().imaginary();
        ComplexArray byQ = response.derivatives().getFirst();
        ComplexArray byN = response.derivatives().getLast();
        for (int i = 0; i < grid.size(); i++) {
            double log = grid.logOmega(i);
            byQ.real()[i] = -re[i] / q;
            byQ.imaginary()[i] = -im[i] / q;
            byN.real()[i] = im[i] * (Math.PI / 2) - re[i] * log;
            byN.imaginary()[i] = -re[i] * (Math.PI / 2) - im[i] * log;
        }
    }
}
