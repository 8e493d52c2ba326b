package science.haven.study.plan.lineshape;

import science.haven.lineshape.mixture.Kind;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.Nuclide;

import java.util.List;
import java.util.Optional;

/// What a study knows about the sites behind line shapes.
///
/// @param nucleus the nucleus; empty if the files tell
/// @param transitions which transitions the pulse excites
/// @param spinning how the sample turns; empty if the files tell
/// @param leastSites least number of sites
/// @param mostSites greatest number of sites
/// @param baseline terms of the baseline, 0 for none
/// @param models what the spectra are a mixture of; empty for crystalline sites alone, or where it
///   is chosen
/// @param chosen whether what the spectra are a mixture of is chosen by evidence
/// @param joint whether all spectra are of one sample and fitted together
/// @param phase whether the phase of complex spectra is fitted with the sites
/// @param jumps ions whose jump rate is sought instead of sites; empty if there are none
public record ShapePlan(
        Optional<Nuclide> nucleus,
        Transitions transitions,
        Optional<Spinning> spinning,
        int leastSites,
        int mostSites,
        int baseline,
        List<Kind> models,
        boolean chosen,
        boolean joint,
        boolean phase,
        Optional<JumpPlan> jumps) {

    /// Keeps a copy of the list.
    public ShapePlan {
        models = List.copyOf(models);
    }

    /// Which transitions a spectrum shows.
    public enum Transitions {
        /// The central one of a turning sample, all of one at rest.
        AUTOMATIC,
        /// The central one.
        CENTRAL,
        /// All of them.
        ALL
    }
}
