package science.haven.study.spectrum;

import science.haven.data.Condition;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.Optional;

/// What was changed from one spectrum of a measurement to the next.
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

    /// The first condition that differs among spectra.
    ///
    /// @param spectra the spectra
    /// @return the condition; empty if they differ in nothing but their files
    public static Optional<ChangedCondition> of(List<AnalysedLines> spectra) {
        return NAMES.stream()
                .filter(name -> differs(spectra, name))
                .findFirst()
                .map(name -> new ChangedCondition(name, unit(spectra.getFirst(), name)));
    }

    private static boolean differs(List<AnalysedLines> spectra, String name) {
        List<Double> values =
                spectra.stream()
                        .flatMap(s -> s.result().condition(name).stream())
                        .map(c -> c.value().value())
                        .toList();
        return values.size() == spectra.size() && values.stream().distinct().count() > 1;
    }

    private static Unit unit(AnalysedLines spectrum, String name) {
        return spectrum.result().condition(name).map(Condition::unit).orElse(Unit.NONE);
    }

    /// Where a spectrum lies.
    ///
    /// @param spectrum one of the spectra
    /// @return value of the condition, in its SI unit
    public double at(AnalysedLines spectrum) {
        return spectrum.result().condition(name).map(c -> c.value().value()).orElse(0.0);
    }
}
