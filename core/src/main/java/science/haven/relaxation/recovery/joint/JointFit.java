package science.haven.relaxation.recovery.joint;

import science.haven.fit.Converged;
import science.haven.quantity.Remark;
import science.haven.relaxation.recovery.RecoveryKind;

import java.util.ArrayList;
import java.util.List;

/// Phases in recoveries at many temperatures.
///
/// @param temperatures temperatures in K, ascending
/// @param phases the phases, the fastest at the middle temperature first; their fractions sum to
///   one
/// @param fit all parameters with covariance; its AICc compares what the temperatures share
/// @param remarks what limits these numbers
public record JointFit(
        double[] temperatures,
        List<PhaseOverTemperature> phases,
        Converged fit,
        List<Remark> remarks)
        implements JointOutcome {

    public JointFit {
        temperatures = temperatures.clone();
        phases = List.copyOf(phases);
        remarks = List.copyOf(remarks);
    }

    /// The curve at one temperature.
    ///
    /// @param index place of the temperature, from 0
    /// @param kind what was done
    /// @return the curve with its phases
    public JointCurve curve(int index, RecoveryKind kind) {
        return JointCurve.of(this, index, kind.recovers());
    }

    /// The same fit with one more remark.
    JointFit with(Remark remark) {
        List<Remark> more = new ArrayList<>(remarks);
        more.add(remark);
        return new JointFit(temperatures, phases, fit, more);
    }

    /// Temperatures.
    ///
    /// @return a copy, in K
    @Override
    public double[] temperatures() {
        return temperatures.clone();
    }
}
