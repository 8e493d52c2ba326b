package science.haven.study.trajectory;

import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.trajectory.CollectiveDiffusion;
import science.haven.trajectory.TracerDiffusion;

/// One trajectory, joined from its pieces, with what its ions do.
///
/// @param result the numbers
/// @param tracer diffusion of single ions
/// @param collective diffusion of the charge
public record AnalysedTrajectory(
        FileResult result, TracerDiffusion tracer, CollectiveDiffusion collective)
        implements Analysed {}
