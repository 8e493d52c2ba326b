package science.haven.lineshape.jump;

import science.haven.lineshape.spin.Pattern;

/// The pattern of jumping ions.
///
/// @param pattern the pattern
/// @param density intervals along an edge of an octant that it took
public record JumpPattern(Pattern pattern, int density) {}
