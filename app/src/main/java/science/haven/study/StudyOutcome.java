package science.haven.study;

import science.haven.study.plan.Study;
import science.haven.study.result.Analysed;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;

import java.util.List;
import java.util.Map;

/// What a run of a study leaves behind: the results, and the curves that figures are drawn from.
///
/// @param study what was asked for
/// @param results the numbers
/// @param analysed what came of each data set, by the name of the measurement
/// @param findings what several of them say together
public record StudyOutcome(
        Study study,
        Results results,
        Map<String, List<Analysed>> analysed,
        List<Finding> findings) {

    /// Keeps copies of the collections.
    public StudyOutcome {
        analysed = Map.copyOf(analysed);
        findings = List.copyOf(findings);
    }

    /// What came of the data sets of a measurement, of one kind.
    ///
    /// @param <A> the kind
    /// @param kind the kind
    /// @param measurement its name
    /// @return those of that kind; data sets without numbers are left out
    public <A extends Analysed> List<A> analysed(Class<A> kind, String measurement) {
        return Analysed.of(kind, analysed.getOrDefault(measurement, List.of()));
    }

    /// All findings of one kind.
    ///
    /// @param <F> the kind
    /// @param kind the kind
    /// @return the findings, in the order of the study
    public <F extends Finding> List<F> findings(Class<F> kind) {
        return Finding.of(kind, findings);
    }

    /// The findings of one kind that belong to a measurement.
    ///
    /// @param <F> the kind
    /// @param kind the kind
    /// @param measurement its name
    /// @return the findings
    public <F extends Finding> List<F> findings(Class<F> kind, String measurement) {
        return findings(kind).stream().filter(f -> f.measurement().equals(measurement)).toList();
    }

    /// Whether every file gave numbers.
    ///
    /// @return false if at least one could not be read or analysed
    public boolean complete() {
        return results.failures().isEmpty();
    }
}
