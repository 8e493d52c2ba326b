package science.haven.impedance;

import science.haven.fit.Converged;
import science.haven.fit.FitOutcome;
import science.haven.impedance.arc.Arc;
import science.haven.impedance.circuit.Circuit;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /// The same fit with more remarks.
    ///
    /// @param more the remarks
    /// @return the fit
    public ImpedanceFit with(List<? extends Remark> more) {
        return new ImpedanceFit(
                circuit,
                outcome,
                curve,
                arcs,
                totalResistance,
                Stream.concat(remarks.stream(), more.stream()).<Remark>map(r -> r).toList());
    }

    /// The total resistance as a result: that of this circuit, or the mean over the circuits that
    /// cannot be told from it, where they disagree.
    ///
    /// @return total resistance in Ω; empty if no part conducts a direct current
    public Optional<Measured> totalOverCircuits() {
        return totalResistance.map(
                own ->
                        remarks.stream()
                                .filter(ImpedanceRemark.TotalOverCircuits.class::isInstance)
                                .map(ImpedanceRemark.TotalOverCircuits.class::cast)
                                .findFirst()
                                .map(mean -> mean.covering(own))
                                .orElse(own));
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
