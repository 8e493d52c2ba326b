package science.haven.relaxation.recovery;

import science.haven.fit.Interval;
import science.haven.quantity.Measured;

/// One phase as a recovery shows it: how much relaxes, and how fast.
///
/// @param weight share of all that relaxes, dimensionless; 1 where there is one phase
/// @param rate R = 1/T in s⁻¹; of one phase with several exponentials the initial rate of the whole
///   signal, which is what formulas with J(ω₀) + 4 J(2ω₀) give
/// @param rate68 interval that holds the rate in 68.27 % of the cases, in s⁻¹
/// @param rate95 interval that holds the rate in 95 % of the cases, in s⁻¹
public record RecoveryComponent(Measured weight, Measured rate, Interval rate68, Interval rate95) {

    /// The relaxation time T = 1/R.
    ///
    /// @return T in s, with the same relative uncertainty
    public Measured time() {
        return rate.power(-1);
    }
}
