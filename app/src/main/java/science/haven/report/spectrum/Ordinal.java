package science.haven.report.spectrum;

import science.haven.data.Condition;
import science.haven.quantity.Unit;
import science.haven.report.page.Shown;
import science.haven.study.spectrum.AnalysedLines;

import java.util.List;
import java.util.Optional;

/// What tells the spectra of a measurement apart: the first condition that differs among them.
///
/// @param name name of the condition; empty if the spectra differ in nothing but their files
/// @param unit unit people read it in
record Ordinal(String name, Unit unit) {

    private static final List<String> NAMES =
            List.of(
                    "time",
                    "delay",
                    "pulse length",
                    "loop count",
                    "gradient",
                    "indirect offset",
                    "temperature");

    static Ordinal of(List<AnalysedLines> spectra) {
        return NAMES.stream()
                .filter(name -> differs(spectra, name))
                .findFirst()
                .map(name -> new Ordinal(name, unit(spectra.getFirst(), name)))
                .orElse(new Ordinal("", Unit.NONE));
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

    boolean known() {
        return !name.isEmpty();
    }

    /// Where a spectrum lies, in the unit people read.
    double at(AnalysedLines spectrum) {
        return spectrum.result()
                .condition(name)
                .map(c -> unit.fromSi(c.value().value()))
                .orElse(0.0);
    }

    /// What a spectrum is called beside the others.
    String name(AnalysedLines spectrum) {
        Optional<Condition> condition = spectrum.result().condition(name);
        return condition.map(Shown::text).orElse(spectrum.result().source().file());
    }
}
