package science.haven.impedance;

import science.haven.fit.Converged;
import science.haven.fit.FitOutcome;
import science.haven.impedance.arc.Arc;
import science.haven.impedance.circuit.Circuit;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.List;
import java.util.Optional;

/// A circuit fitted to a spectrum.
///
/// @param circuit the circuit
/// @param outcome the estimates with covariance and intervals, or why there are none
/// @param curve fitted impedance and residuals; without points if the fit failed
/// @param arcs the resistors with a capacitance beside them, in the circuit's order
/// @param totalResistance resistance that a direct current would meet up to the electrodes, in Ω,
///   with all correlations; empty if no part conducts it
/// @param remarks what limits these numbers, those of the engine included
public record ImpedanceFit(
        Circuit circuit,
        FitOutcome outcome,
        FittedCurve curve,
        List<Arc> arcs,
        Optional<Measured> totalResistance,
        List<Remark> remarks) {

    public ImpedanceFit {
        arcs = List.copyOf(arcs);
        remarks = List.copyOf(remarks);
    }

    /// The estimates, if the fit found its minimum.
    ///
    /// @return the converged outcome
    public Optional<Converged> converged() {
        return outcome instanceof Converged converged ? Optional.of(converged) : Optional.empty();
    }

    /// The arc of a resistor.
    ///
    /// @param resistor symbol of the resistor, for example `R1`
    /// @return its arc, if it has one
    public Optional<Arc> arc(String resistor) {
        return arcs.stream().filter(arc -> arc.resistor().equals(resistor)).findFirst();
    }
}
