package science.haven.figure.impedance;

import java.util.List;
import java.util.Optional;

/// One measured spectrum with what was made of it.
///
/// @param label name in the legend, for example `150 °C`; empty for none
/// @param data the measured points
/// @param fit the fitted curve, if there is one
/// @param arcs the parts of the fitted circuit, each with the real axis below it where it lies
public record ImpedanceTrace(
        String label,
        ImpedanceCurve data,
        Optional<ImpedanceCurve> fit,
        List<ImpedanceCurve> arcs) {

    public ImpedanceTrace {
        arcs = List.copyOf(arcs);
    }

    /// A spectrum alone.
    ///
    /// @param label name in the legend
    /// @param data the measured points
    /// @return the trace
    public static ImpedanceTrace of(String label, ImpedanceCurve data) {
        return new ImpedanceTrace(label, data, Optional.empty(), List.of());
    }

    /// The same spectrum with its fit.
    ///
    /// @param curve the fitted curve
    /// @return the trace
    public ImpedanceTrace fitted(ImpedanceCurve curve) {
        return new ImpedanceTrace(label, data, Optional.of(curve), arcs);
    }

    /// The same spectrum with the arcs of its circuit.
    ///
    /// @param parts the arcs
    /// @return the trace
    public ImpedanceTrace withArcs(List<ImpedanceCurve> parts) {
        return new ImpedanceTrace(label, data, fit, parts);
    }
}
