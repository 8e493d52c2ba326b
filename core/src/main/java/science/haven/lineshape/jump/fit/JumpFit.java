package science.haven.lineshape.jump.fit;

import science.haven.fit.Converged;
import science.haven.lineshape.jump.JumpingSite;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.List;

/// How fast ions jump, from one spectrum.
///
/// @param ion the ion at the rate that was found, places as they were given
/// @param fit amount, rate, shift, width and level with their covariance
/// @param curve the fitted spectrum, in the unit of the intensities
/// @param remarks what limits it
public record JumpFit(JumpingSite ion, Converged fit, double[] curve, List<Remark> remarks) {

    /// Symbol of the rate.
    public static final String RATE = "k";

    /// Takes the curve over.
    public JumpFit {
        remarks = List.copyOf(remarks);
    }

    /// Rate of the fastest path, the mean of both ways.
    ///
    /// @return the rate in s⁻¹
    public Measured rate() {
        return fit.estimate(RATE).measured();
    }
}
