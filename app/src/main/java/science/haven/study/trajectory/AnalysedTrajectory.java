package science.haven.study.trajectory;

import science.haven.quantity.Measured;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.trajectory.CollectiveDiffusion;
import science.haven.trajectory.DiffusionTensor;
import science.haven.trajectory.TracerDiffusion;
import science.haven.trajectory.VanHove;

import java.util.List;
import java.util.Optional;

/// One trajectory, joined from its pieces, with what its ions do.
///
/// @param result the numbers
/// @param tracer diffusion of single ions
/// @param collective diffusion of the charge
/// @param tensor diffusion of single ions by direction
/// @param distributions how far ions went in several times
/// @param jumps sites and jumps, if asked for
/// @param spins what nuclei of the ions see, if asked for
public record AnalysedTrajectory(
        FileResult result,
        TracerDiffusion tracer,
        CollectiveDiffusion collective,
        DiffusionTensor tensor,
        List<VanHove> distributions,
        Optional<SiteJumps> jumps,
        Optional<SpinRelaxation> spins)
        implements Analysed {

    /// Keeps a copy of the list.
    public AnalysedTrajectory {
        distributions = List.copyOf(distributions);
    }

    /// The same with what spins see.
    AnalysedTrajectory with(SpinRelaxation seen) {
        return new AnalysedTrajectory(
                result.with(seen.values(), seen.remarks()),
                tracer,
                collective,
                tensor,
                distributions,
                jumps,
                Optional.of(seen));
    }

    /// The same with sites and jumps.
    AnalysedTrajectory with(SiteJumps found, Optional<Measured> temperature) {
        return new AnalysedTrajectory(
                result.with(found.values(tracer, temperature), found.remarks(temperature)),
                tracer,
                collective,
                tensor,
                distributions,
                Optional.of(found),
                spins);
    }
}
