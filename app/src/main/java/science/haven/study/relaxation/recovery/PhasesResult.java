package science.haven.study.relaxation.recovery;

import science.haven.relaxation.recovery.joint.JointFit;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;

import java.util.List;
import java.util.Optional;

/// Phases that are the same at all temperatures of a measurement.
///
/// @param measurement name of the measurement
/// @param symbol what the rates are called, for example `R₁`
/// @param fit the phases; empty if there are none to be found
/// @param conclusions their fractions, or why there are none
public record PhasesResult(
        String measurement,
        String symbol,
        Optional<JointFit> fit,
        List<Results.Conclusion> conclusions)
        implements Finding {

    /// Keeps a copy of the list.
    public PhasesResult {
        conclusions = List.copyOf(conclusions);
    }
}
