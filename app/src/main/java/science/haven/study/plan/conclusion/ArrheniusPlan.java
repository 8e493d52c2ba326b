package science.haven.study.plan.conclusion;

import science.haven.fit.Interval;
import science.haven.study.file.Place;
import science.haven.transport.Ordinate;

import java.util.Optional;

/// An activation energy to be drawn from conductivities over temperature.
///
/// @param place where the study asks for it
/// @param measurement name of the measurement
/// @param role which of its conductivities: `bulk`, `grain boundary`, `total`, …
/// @param form what is plotted over 1/T
/// @param window temperatures to use, in K; empty for all
public record ArrheniusPlan(
        Place place, String measurement, String role, Ordinate form, Optional<Interval> window)
        implements ConclusionPlan {

    /// As the study names it.
    ///
    /// @return for example `impedance.grain boundary`
    public String of() {
        return measurement + "." + role;
    }
}
