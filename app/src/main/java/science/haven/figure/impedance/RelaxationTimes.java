package science.haven.figure.impedance;

import java.util.List;

/// A distribution of relaxation times.
///
/// @param tau relaxation time τ in s
/// @param gamma γ = dR/d ln τ in Ω
/// @param uncertainty standard uncertainty of γ in Ω; empty for none
/// @param peaks what was found in it
public record RelaxationTimes(
        double[] tau, double[] gamma, double[] uncertainty, List<Peak> peaks) {

    public RelaxationTimes {
        tau = tau.clone();
        gamma = gamma.clone();
        uncertainty = uncertainty.clone();
        peaks = List.copyOf(peaks);
    }

    /// A peak.
    ///
    /// @param tau relaxation time τ at the top in s
    /// @param gamma height γ in Ω
    /// @param label what is written at it, for example `1.1 MΩ`
    public record Peak(double tau, double gamma, String label) {}
}
