package science.haven.transport;

import science.haven.fit.ComparisonRemark;

/// What a series of temperatures gives: an activation energy, or the reason why there is none.
public sealed interface ArrheniusOutcome permits Arrhenius, ArrheniusOutcome.None {

    /// No activation energy.
    ///
    /// @param reason why
    record None(ComparisonRemark reason) implements ArrheniusOutcome {}
}
