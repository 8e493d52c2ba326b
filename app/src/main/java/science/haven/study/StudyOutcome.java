package science.haven.study;

import science.haven.study.arrhenius.ArrheniusResult;
import science.haven.study.impedance.SeriesResult;
import science.haven.study.plan.Study;
import science.haven.study.polarisation.ElectronsAndHoles;
import science.haven.study.result.Analysed;
import science.haven.study.result.AnalysedLines;
import science.haven.study.result.AnalysedSpectrum;
import science.haven.study.result.AnalysedTransient;
import science.haven.study.result.Results;
import science.haven.study.retention.RetentionResult;

import java.util.List;
import java.util.Map;

/// What a run of a study leaves behind: the results, and the curves that figures are drawn from.
///
/// @param study what was asked for
/// @param results the numbers
/// @param analysed what came of each data set, by the name of the measurement
/// @param series spectra that were fitted as one temperature series
/// @param arrhenius the conclusions with their points and lines, in the order of the study
/// @param retentions conductivities over the storage time, in the order of the study
/// @param carriers electrons and holes of polarised cells, in the order of the study
public record StudyOutcome(
        Study study,
        Results results,
        Map<String, List<Analysed>> analysed,
        List<SeriesResult> series,
        List<ArrheniusResult> arrhenius,
        List<RetentionResult> retentions,
        List<ElectronsAndHoles> carriers) {

    /// Keeps copies of the collections.
    public StudyOutcome {
        analysed = Map.copyOf(analysed);
        series = List.copyOf(series);
        arrhenius = List.copyOf(arrhenius);
        retentions = List.copyOf(retentions);
        carriers = List.copyOf(carriers);
    }

    /// The analysed spectra of a measurement, those without numbers left out.
    ///
    /// @param measurement its name
    /// @return the spectra
    public List<AnalysedSpectrum> spectra(String measurement) {
        return of(measurement, AnalysedSpectrum.class);
    }

    /// The analysed steps of a polarisation, those without numbers left out.
    ///
    /// @param measurement its name
    /// @return the steps
    public List<AnalysedTransient> transients(String measurement) {
        return of(measurement, AnalysedTransient.class);
    }

    /// The electrons and holes of a measurement.
    ///
    /// @param measurement its name
    /// @return one result per temperature
    public List<ElectronsAndHoles> carriers(String measurement) {
        return carriers.stream().filter(c -> c.plan().name().equals(measurement)).toList();
    }

    /// The analysed spectra of NMR and the like, those without numbers left out.
    ///
    /// @param measurement its name
    /// @return the spectra
    public List<AnalysedLines> lines(String measurement) {
        return of(measurement, AnalysedLines.class);
    }

    private <A extends Analysed> List<A> of(String measurement, Class<A> kind) {
        return Analysed.of(kind, analysed.getOrDefault(measurement, List.of()));
    }

    /// Whether every file gave numbers.
    ///
    /// @return false if at least one could not be read or analysed
    public boolean complete() {
        return results.failures().isEmpty();
    }
}
