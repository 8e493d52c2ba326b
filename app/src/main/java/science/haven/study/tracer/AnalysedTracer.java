package science.haven.study.tracer;

import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.tracer.IsotopeProfile;
import science.haven.tracer.ProfileFit;
import science.haven.tracer.boundary.BoundaryStep;
import science.haven.tracer.boundary.WholeProfile;

import java.util.List;
import java.util.Optional;

/// A profile with all that was made of it.
///
/// @param result the numbers
/// @param profile the points
/// @param fit the law of the whole profile; empty if there is none and only boundaries were found
/// @param steps the boundaries it crosses
/// @param whole the forward model of all of them; empty where there is none
/// @param image the image it was summed from; empty for a profile
public record AnalysedTracer(
        FileResult result,
        IsotopeProfile profile,
        Optional<ProfileFit> fit,
        List<BoundaryStep> steps,
        Optional<WholeProfile> whole,
        Optional<TracerImage> image)
        implements Analysed {

    /// Keeps a copy of the list.
    public AnalysedTracer {
        steps = List.copyOf(steps);
    }

    /// The same with the image behind it.
    ///
    /// @param with the numbers with those of the image
    /// @param seen the image
    /// @return this profile
    AnalysedTracer of(FileResult with, TracerImage seen) {
        return new AnalysedTracer(with, profile, fit, steps, whole, Optional.of(seen));
    }
}
