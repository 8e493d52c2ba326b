package science.haven.study.plan.trajectory;

import science.haven.quantity.Quantity;

import java.util.List;
import java.util.Optional;

/// How trajectories are read and what is asked of them.
///
/// @param ion the species that moves; that of the sample if empty
/// @param framework species that rest; all others if empty
/// @param interval time from one frame to the next; empty if the files tell it
/// @param atoms file that names the atoms, seen from the study's folder; empty if those of the
///   trajectory do
/// @param jumps sites of the ions; empty if jumps are not asked for
/// @param spins nuclei of the ions; empty if relaxation is not asked for
public record TrajectoryPlan(
        Optional<String> ion,
        List<String> framework,
        Optional<Quantity> interval,
        Optional<String> atoms,
        Optional<JumpsPlan> jumps,
        Optional<SpinsPlan> spins) {

    /// Keeps a copy of the list.
    public TrajectoryPlan {
        framework = List.copyOf(framework);
    }
}
