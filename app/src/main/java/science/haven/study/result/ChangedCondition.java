package science.haven.study.result;

import science.haven.data.Condition;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.Optional;

/// What was changed from one data set of a measurement to the next.
///
/// @param name name of the condition
/// @param unit unit people read it in
public record ChangedCondition(String name, Unit unit) {

    /// What somebody set on purpose goes before what a file tells anyway.
    private static final List<String> NAMES =
            List.of(
                    "milling time",
                    "composition",
                    "time",
                    "delay",
                    "pulse length",
                    "loop count",
                    "gradient",
                    "indirect offset",
                    "temperature");

    /// The first condition that differs among data sets.
    ///
    /// @param results their results
    /// @return the condition; empty if they differ in nothing but their files
    public static Optional<ChangedCondition> of(List<FileResult> results) {
        return NAMES.stream()
                .filter(name -> differs(results, name))
                .findFirst()
                .map(name -> new ChangedCondition(name, unit(results.getFirst(), name)));
    }

    /// The first condition that differs among analysed data sets.
    ///
    /// @param analysed the data sets
    /// @return the condition; empty if they differ in nothing but their files
    public static Optional<ChangedCondition> among(List<? extends Analysed> analysed) {
        return of(analysed.stream().map(Analysed::result).toList());
    }

    private static boolean differs(List<FileResult> results, String name) {
        List<Double> values =
                results.stream()
                        .flatMap(s -> s.condition(name).stream())
                        .map(c -> c.value().value())
                        .toList();
        return values.size() == results.size() && values.stream().distinct().count() > 1;
    }

    private static Unit unit(FileResult result, String name) {
        return result.condition(name).map(Condition::unit).orElse(Unit.NONE);
    }

    /// Where a data set lies.
    ///
    /// @param result its result
    /// @return value of the condition, in its SI unit
    public double at(FileResult result) {
        return result.condition(name).map(c -> c.value().value()).orElse(0.0);
    }
}
