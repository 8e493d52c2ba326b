package science.haven.study.plan.conclusion;

import science.haven.fit.Interval;
import science.haven.study.file.Place;
import science.haven.transport.Ordinate;

import java.util.Optional;

/// An activation energy to be drawn from conductivities or diffusion over temperature.
///
/// @param place where the study asks for it
/// @param measurement name of the measurement
/// @param role which of its conductivities: `bulk`, `grain boundary`, `total`, …; or `diffusion`
/// @param form what is plotted over 1/T
/// @param window temperatures to use, in K; empty for all
public record ArrheniusPlan(
        Place place, String measurement, String role, Ordinate form, Optional<Interval> window)
        implements ConclusionPlan {

    /// What diffusion is called where a measurement gives it.
    public static final String DIFFUSION = "diffusion";

    /// Name of the value that is plotted for it.
    public static final String DIFFUSION_COEFFICIENT = "diffusion coefficient";

    /// Whether a diffusion coefficient is plotted rather than a conductivity.
    ///
    /// @return true for a reference such as `echo.diffusion`
    public boolean isDiffusion() {
        return role.equals(DIFFUSION);
    }

    /// As the study names it.
    ///
    /// @return for example `impedance.grain boundary`
    public String of() {
        return measurement + "." + role;
    }
}
