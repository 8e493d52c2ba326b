package science.haven.study.trajectory;

import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.study.result.Value;
import science.haven.trajectory.CollectiveDiffusion;
import science.haven.trajectory.DiffusionTensor;
import science.haven.trajectory.IonPaths;
import science.haven.trajectory.TracerDiffusion;
import science.haven.trajectory.TrajectoryRemark;
import science.haven.trajectory.VanHove;
import science.haven.trajectory.spins.SpinCorrelation;

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
public record AnalysedTrajectory(
        FileResult result,
        TracerDiffusion tracer,
        CollectiveDiffusion collective,
        DiffusionTensor tensor,
        List<VanHove> distributions,
        Optional<SiteJumps> jumps)
        implements Analysed {

    /// Pairs farther apart hardly relax each other: their rate falls with the sixth power.
    private static final double REACH = 8e-10;

    /// Keeps a copy of the list.
    public AnalysedTrajectory {
        distributions = List.copyOf(distributions);
    }

    /// The same with what spins see.
    AnalysedTrajectory with(Technique.Trajectories.Spins spins, IonPaths paths) {
        SpinCorrelation dipolar = SpinCorrelation.dipolar(paths, REACH);
        double omega = 2 * Math.PI * spins.frequency().si().value();
        Measured rate =
                dipolar.dipolarRate(
                        spins.nucleus().spin(), spins.nucleus().gyromagneticRatio(), omega);
        Value value = Value.of("dipolar R₁ of the ions", rate, Unit.parse("s⁻¹"));
        double seen = dipolar.end() * paths.interval();
        return new AnalysedTrajectory(
                result.with(List.of(value), List.of(new TrajectoryRemark.SpinsSeeFast(seen))),
                tracer,
                collective,
                tensor,
                distributions,
                jumps);
    }

    /// The same with sites and jumps.
    AnalysedTrajectory with(SiteJumps found, Optional<Measured> temperature) {
        return new AnalysedTrajectory(
                result.with(found.values(tracer, temperature), List.of()),
                tracer,
                collective,
                tensor,
                distributions,
                Optional.of(found));
    }
}
