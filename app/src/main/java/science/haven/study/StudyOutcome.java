package science.haven.study;

import java.util.List;
import java.util.Map;

/// What a run of a study leaves behind: the results, and the curves that figures are drawn from.
///
/// @param study what was asked for
/// @param results the numbers
/// @param spectra the analysed spectra of each measurement, those without numbers left out
/// @param arrhenius the conclusions with their points and lines, in the order of the study
public record StudyOutcome(
        Study study,
        Results results,
        Map<String, List<AnalysedSpectrum>> spectra,
        List<ArrheniusResult> arrhenius) {

    /// Keeps copies of the collections.
    public StudyOutcome {
        spectra = Map.copyOf(spectra);
        arrhenius = List.copyOf(arrhenius);
    }

    /// Whether every file could be read; fits may have failed.
    ///
    /// @return false if at least one file is not what it should be
    public boolean complete() {
        return results.failures().stream().noneMatch(failure -> failure.model().isEmpty());
    }
}
