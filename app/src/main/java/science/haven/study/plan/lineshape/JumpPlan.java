package science.haven.study.plan.lineshape;

import science.haven.lineshape.jump.JumpSet;
import science.haven.lineshape.jump.JumpingSite;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.quantity.NotationException;
import science.haven.quantity.Nuclide;

/// Ions whose jump rate is sought: what they feel where they stay, and among which orientations of
/// it they jump.
///
/// @param places the orientations, for example `flip:109.5deg`
/// @param coupling C_Q at rest in Hz
/// @param asymmetry η at rest, dimensionless
public record JumpPlan(String places, double coupling, double asymmetry) {

    /// The ion, all paths with one rate.
    ///
    /// @param nuclide the nucleus
    /// @return the ion at 1 s⁻¹
    /// @throws NotationException if nobody knows such places
    public JumpingSite ion(Nuclide nuclide) throws NotationException {
        Site site =
                Site.of(
                        nuclide,
                        ShiftTensor.isotropic(0),
                        QuadrupolarCoupling.of(coupling, asymmetry));
        return JumpingSite.equal(JumpSet.named(site, places), 1);
    }
}
