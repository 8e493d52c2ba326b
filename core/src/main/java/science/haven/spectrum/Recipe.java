package science.haven.spectrum;

import science.haven.data.NmrSignal;
import science.haven.quantity.Remark;
import science.haven.spectrum.step.ProcessingStep;

import java.util.ArrayList;
import java.util.List;

/// What is done with a raw signal, step by step.
///
/// @param steps the steps, in the order in which they are applied
/// @param reasons why each step is there, one line each; empty if nobody said
public record Recipe(List<ProcessingStep> steps, List<String> reasons) {

    public Recipe {
        steps = List.copyOf(steps);
        reasons = List.copyOf(reasons);
        if (!reasons.isEmpty() && reasons.size() != steps.size()) {
            throw new IllegalArgumentException(
                    "there must be as many reasons as steps, %d, got %d"
                            .formatted(steps.size(), reasons.size()));
        }
    }

    /// Steps without reasons.
    ///
    /// @param steps the steps, in the order in which they are applied
    public Recipe(List<ProcessingStep> steps) {
        this(steps, List.of());
    }

    /// What suits a signal, judged by its pulse program and its axes: a single pulse, an echo, a
    /// CPMG train, rows of an array, two dimensions.
    ///
    /// @param signal the raw signal
    /// @return a recipe with a reason for each step; empty for a signal that is processed already
    public static Recipe propose(NmrSignal signal) {
        return Proposal.of(signal);
    }

    /// Reads what [#text()] writes.
    ///
    /// @param text one step per line, each after a dash; what follows `#` is a reason
    /// @return the recipe
    public static Recipe parse(String text) {
        return RecipeText.parse(text);
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
        List<ProcessingStep> waiting = new ArrayList<>();
        for (ProcessingStep step : steps) {
            if (step.looks()) {
                result = ProcessingStep.applyAll(waiting, result);
                waiting.clear();
                ProcessingStep.Settled settled = step.settle(result);
                log.addAll(settled.steps());
                waiting.addAll(settled.steps());
                remarks.addAll(settled.remarks());
            } else {
                log.add(step);
                waiting.add(step);
            }
        }
        result = ProcessingStep.applyAll(waiting, result);
        return new Processed(result, new Recipe(log), remarks);
    }

    /// The steps as a study file writes them, one per line, the reason behind each.
    ///
    /// @return the text
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            text.append("- ").append(steps.get(i).text());
            if (!reasons.isEmpty()) {
                text.append("  # ").append(reasons.get(i));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
