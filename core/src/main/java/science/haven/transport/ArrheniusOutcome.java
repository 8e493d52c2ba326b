package science.haven.transport;

import science.haven.quantity.Remark;

/// What a series of temperatures gives: an activation energy, or the reason why there is none.
public sealed interface ArrheniusOutcome permits Arrhenius, ArrheniusOutcome.None {

    /// No activation energy.
    ///
    /// @param reason why
    record None(Remark reason) implements ArrheniusOutcome {}
}
