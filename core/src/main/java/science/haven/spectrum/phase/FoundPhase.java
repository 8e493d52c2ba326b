package science.haven.spectrum.phase;

/// A phase found in a spectrum.
///
/// @param p0 phase to add at the pivot, in rad
/// @param p1 phase to add over the width of the spectrum, in rad
/// @param pivot place of the pivot, 0 to 1 over the spectrum, dimensionless
/// @param uncertainty standard uncertainty of the phase where the lines are, in rad
/// @param lines number of lines that told the phase
/// @param determined whether the spectrum determines its phase
public record FoundPhase(
        double p0, double p1, double pivot, double uncertainty, int lines, boolean determined) {}
