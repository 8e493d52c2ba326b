package science.haven.study.spectrum;

import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.spectrum.pattern.Crystallinity;
import science.haven.study.result.ChangedCondition;
import science.haven.study.result.FileResult;
import science.haven.study.result.Value;
import science.haven.study.spectrum.amount.LineAmounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which part of the crystalline scattering is gone, seen from the first pattern of a series.
final class Amorphisation {

    private Amorphisation() {}

    /// Adds the index to every pattern after the first; the internal standard counts if there is
    /// one, all scattering otherwise.
    static List<AnalysedLines> added(List<AnalysedLines> patterns) {
        Optional<Measured> start =
                patterns.stream().findFirst().flatMap(first -> crystals(first.result()));
        boolean changes = ChangedCondition.among(patterns).isPresent();
        if (!changes || start.isEmpty() || !(start.get().value() > 0)) {
            return patterns;
        }
        List<AnalysedLines> added = new ArrayList<>(patterns.subList(0, 1));
        for (AnalysedLines pattern : patterns.subList(1, patterns.size())) {
            Optional<Measured> now = crystals(pattern.result());
            if (now.isEmpty()) {
                added.add(pattern);
                continue;
            }
            Measured one = Measured.exact(1);
            Measured index = Crystallinity.amorphisation(start.get(), now.get(), one, one);
            Value value = Value.of("amorphisation", index, Unit.NONE);
            added.add(pattern.with(pattern.result().with(List.of(value), List.of())));
        }
        return added;
    }

    private static Optional<Measured> crystals(FileResult result) {
        return result.derived(LineAmounts.OVER_STANDARD)
                .or(() -> result.derived(LineAmounts.CRYSTALLINITY))
                .map(Value::measured);
    }
}
