package science.haven.study.tracer;

import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.tracer.ProfileFit;

/// A profile with all that was made of it.
///
/// @param result the numbers
/// @param fit points and laws
public record AnalysedTracer(FileResult result, ProfileFit fit) implements Analysed {}
