package science.haven.spectrum;

import science.haven.data.NmrSignal;
import science.haven.quantity.Remark;
import science.haven.spectrum.step.ProcessingStep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is done with a raw signal, step by step.
///
/// @param steps the steps, in the order in which they are applied
public record Recipe(List<ProcessingStep> steps) {

    public Recipe {
        steps = List.copyOf(steps);
    }

    /// Carries the recipe out.
    ///
    /// @param signal the signal; not modified
    /// @return what came out, and the recipe with every automatic choice made: applied to the same
    ///   signal it gives the same bytes
    public Processed apply(NmrSignal signal) {
        List<ProcessingStep> log = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        NmrSignal result = signal;
        for (ProcessingStep step : steps) {
            ProcessingStep.Settled settled = step.settle(result);
            result = settled.apply(result);
            log.addAll(settled.steps());
            remarks.addAll(settled.remarks());
        }
        return new Processed(result, new Recipe(log), remarks);
    }

    /// The steps as a study file writes them, one per line.
    ///
    /// @return the text
    public String text() {
        return steps.stream().map(s -> "- " + s.text()).collect(Collectors.joining("\n"));
    }
}
