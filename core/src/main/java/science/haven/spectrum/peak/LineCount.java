package science.haven.spectrum.peak;

/// How well a number of lines describes a spectrum.
///
/// @param lines number of lines
/// @param aicc Akaike's criterion, with the colour of the noise and without what all numbers share,
///   dimensionless; lower is better
public record LineCount(int lines, double aicc) {}
