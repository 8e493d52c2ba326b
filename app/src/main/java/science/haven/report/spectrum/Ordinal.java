package science.haven.report.spectrum;

import science.haven.data.Condition;
import science.haven.quantity.Unit;
import science.haven.report.page.Shown;
import science.haven.study.result.ChangedCondition;
import science.haven.study.spectrum.AnalysedLines;

import java.util.List;
import java.util.Optional;

/// What tells the spectra of a measurement apart: the first condition that differs among them.
///
/// @param name name of the condition; empty if the spectra differ in nothing but their files
/// @param unit unit people read it in
record Ordinal(String name, Unit unit) {

    static Ordinal of(List<AnalysedLines> spectra) {
        return ChangedCondition.among(spectra)
                .map(changed -> new Ordinal(changed.name(), changed.unit()))
                .orElse(new Ordinal("", Unit.NONE));
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
