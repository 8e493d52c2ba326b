package science.haven.lineshape.fit;

import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;

import java.util.Map;

/// A site in a spectrum: its tensors, what blurs it and how much of it there is.
///
/// @param site the site
/// @param broadening what blurs it
/// @param amount signal in the unit of the intensity, summed over all bins; that of a short, strong
///   pulse
public record ShapeSite(Site site, Broadening broadening, double amount) {

    /// One of the numbers of this site.
    ///
    /// @param parameter which
    /// @return its value in the unit of its record
    public double value(LineParameter parameter) {
        ShiftTensor shift = site.shift();
        QuadrupolarCoupling coupling = site.quadrupole().orElse(QuadrupolarCoupling.of(0, 0));
        return switch (parameter) {
            case SHIFT -> shift.isotropic();
            case SHIFT_ANISOTROPY -> shift.anisotropy();
            case SHIFT_ASYMMETRY -> shift.asymmetry();
            case SHIFT_ALPHA -> shift.orientation().alpha();
            case SHIFT_BETA -> shift.orientation().beta();
            case SHIFT_GAMMA -> shift.orientation().gamma();
            case COUPLING -> coupling.coupling();
            case COUPLING_ASYMMETRY -> coupling.asymmetry();
            case COUPLING_ALPHA -> coupling.orientation().alpha();
            case COUPLING_BETA -> coupling.orientation().beta();
            case COUPLING_GAMMA -> coupling.orientation().gamma();
            case GAUSSIAN_WIDTH -> broadening.gaussian();
            case LORENTZIAN_WIDTH -> broadening.lorentzian();
        };
    }

    /// This site with other numbers.
    ///
    /// @param values numbers that differ, each in the unit of its record
    /// @param newAmount signal in the unit of the intensity
    ShapeSite with(Map<LineParameter, Double> values, double newAmount) {
        ShiftTensor shift =
                new ShiftTensor(
                        value(values, LineParameter.SHIFT),
                        value(values, LineParameter.SHIFT_ANISOTROPY),
                        value(values, LineParameter.SHIFT_ASYMMETRY),
                        new EulerAngles(
                                value(values, LineParameter.SHIFT_ALPHA),
                                value(values, LineParameter.SHIFT_BETA),
                                value(values, LineParameter.SHIFT_GAMMA)));
        QuadrupolarCoupling coupling =
                new QuadrupolarCoupling(
                        value(values, LineParameter.COUPLING),
                        value(values, LineParameter.COUPLING_ASYMMETRY),
                        new EulerAngles(
                                value(values, LineParameter.COUPLING_ALPHA),
                                value(values, LineParameter.COUPLING_BETA),
                                value(values, LineParameter.COUPLING_GAMMA)));
        return new ShapeSite(
                new Site(site.nuclide(), shift, site.quadrupole().map(_ -> coupling)),
                new Broadening(
                        value(values, LineParameter.GAUSSIAN_WIDTH),
                        value(values, LineParameter.LORENTZIAN_WIDTH)),
                newAmount);
    }

    private double value(Map<LineParameter, Double> values, LineParameter parameter) {
        Double changed = values.get(parameter);
        return changed == null ? value(parameter) : changed;
    }
}
