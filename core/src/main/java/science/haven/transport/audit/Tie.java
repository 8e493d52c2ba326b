package science.haven.transport.audit;

import java.util.List;

/// Something that ties numbers together: a law, a definition, arithmetic.
@FunctionalInterface
interface Tie {

    /// Tests every set of claims the tie holds together.
    ///
    /// @param claims what the text says
    /// @return one check for each set; none if nothing fits
    List<Check> test(Claims claims);
}
