package science.haven.impedance;

/// A candidate circuit and how well the data speak for it.
///
/// @param fit its fit
/// @param aicc Akaike's criterion, dimensionless; the lower, the better
/// @param evidenceRatio how many times more the data speak for the best circuit than for this one,
///   `exp(ΔAICc/2)`, dimensionless; 1 for the best
public record RankedCircuit(ImpedanceFit fit, double aicc, double evidenceRatio) {}
