package science.haven.study.plan.conclusion;

import science.haven.fit.Interval;
import science.haven.study.file.Place;
import science.haven.transport.Ordinate;

import java.util.Optional;

/// An activation energy to be drawn from conductivities or diffusion over temperature.
///
/// @param place where the study asks for it
/// @param measurement name of the measurement
/// @param role which of its conductivities: `bulk`, `grain boundary`, `total`, …; or `diffusion`,
///   followed by the name of a region where there are several
/// @param form what is plotted over 1/T
/// @param window temperatures to use, in K; empty for all
public record ArrheniusPlan(
        Place place, String measurement, String role, Ordinate form, Optional<Interval> window)
        implements ConclusionPlan {

    /// What diffusion is called where a measurement gives it.
    public static final String DIFFUSION = "diffusion";

    /// Name of the value that is plotted for it, where echoes gave it.
    public static final String DIFFUSION_COEFFICIENT = "diffusion coefficient";

    /// The same where a tracer or a simulation did.
    public static final String TRACER_DIFFUSION = "D*";

    /// Whether a diffusion coefficient is plotted rather than a conductivity.
    ///
    /// @return true for a reference such as `echo.diffusion`
    public boolean isDiffusion() {
        return isDiffusion(role);
    }

    /// Whether a role is a diffusion coefficient.
    ///
    /// @param role what follows the name of a measurement
    /// @return true for `diffusion`, also with a region
    public static boolean isDiffusion(String role) {
        return role.equals(DIFFUSION) || role.startsWith(DIFFUSION + ", ");
    }

    /// The name of a value in the results of a measurement, given the word its technique has for
    /// diffusion coefficients.
    ///
    /// @param word for example `D*`
    /// @return for example `D*`, or `D*, slow ions`
    public String value(String word) {
        return word + role.substring(DIFFUSION.length());
    }

    /// As the study names it.
    ///
    /// @return for example `impedance.grain boundary`
    public String of() {
        return measurement + "." + role;
    }
}
