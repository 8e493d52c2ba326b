package science.haven.impedance.circuit.law;

import java.util.List;

/// What an element answers: its impedance over a grid and, if asked for, one derivative per
/// parameter.
///
/// @param impedance impedance in Ω
/// @param derivatives `∂Z/∂p` in Ω per unit of the parameter, one per parameter of the element;
///   empty if nobody wants them
public record Response(ComplexArray impedance, List<ComplexArray> derivatives) {

    public Response {
        derivatives = List.copyOf(derivatives);
    }

    /// Whether derivatives are wanted.
    ///
    /// @return true if there is room for them
    public boolean differentiates() {
        return !derivatives.isEmpty();
    }

    /// Writes the impedance at a point.
    ///
    /// @param point index of the point
    /// @param value impedance in Ω
    public void impedance(int point, Complex value) {
        impedance.set(point, value);
    }

    /// Writes a derivative at a point.
    ///
    /// @param parameter index of the parameter among those of the element
    /// @param point index of the point
    /// @param value `∂Z/∂p` in Ω per unit of the parameter
    public void derivative(int parameter, int point, Complex value) {
        derivatives.get(parameter).set(point, value);
    }
}
