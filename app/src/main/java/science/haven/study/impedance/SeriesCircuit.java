package science.haven.study.impedance;

import science.haven.fit.Converged;
import science.haven.impedance.CircuitChoice;
import science.haven.impedance.ImpedanceAnalysis;
import science.haven.impedance.ImpedanceFit;
import science.haven.impedance.ImpedanceRemark;
import science.haven.impedance.circuit.Circuit;
import science.haven.quantity.Remark;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.StudyRemark;
import science.haven.study.work.Pool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One circuit for all spectra of a measurement, where each alone was free to choose: R1 at one
/// temperature can be compared with R1 at another only if both belong to the same circuit.
///
/// Every circuit that some spectrum chose is fitted to all of them; the sum of AICc decides among
/// those whose resistances every spectrum determines. If that circuit describes a spectrum much
/// worse than its own choice does, the spectra truly differ and each keeps its own.
public final class SeriesCircuit {

    private final SpectrumAnalysis analysis;
    private final Technique.Impedance technique;

    /// The search for one circuit.
    ///
    /// @param technique the options of the technique
    /// @param sample what was measured
    public SeriesCircuit(Technique.Impedance technique, Sample sample) {
        this.technique = technique;
        analysis = new SpectrumAnalysis(technique, sample);
    }

    /// A circuit fitted to all spectra.
    private record Candidate(Circuit circuit, List<ImpedanceFit> fits) {

        double aicc() {
            return fits.stream()
                    .mapToDouble(
                            fit ->
                                    fit.converged()
                                            .map(Converged::aicc)
                                            .orElse(Double.POSITIVE_INFINITY))
                    .sum();
        }
    }

    /// The measurement with one circuit, or with a remark why there is none.
    ///
    /// @param analysed the data sets, each with the circuit it chose for itself
    /// @return the data sets, in the same order
    public List<Analysed> of(List<Analysed> analysed) {
        List<AnalysedSpectrum> spectra =
                analysed.stream()
                        .filter(AnalysedSpectrum.class::isInstance)
                        .map(AnalysedSpectrum.class::cast)
                        .filter(spectrum -> spectrum.fit().converged().isPresent())
                        .toList();
        Map<String, Circuit> chosen = new LinkedHashMap<>();
        spectra.forEach(s -> chosen.putIfAbsent(s.fit().circuit().text(), s.fit().circuit()));
        if (spectra.size() < 2 || chosen.size() < 2) {
            return analysed;
        }
        List<Candidate> ranking =
                chosen.values().stream()
                        .map(circuit -> candidate(circuit, spectra))
                        .filter(c -> c.fits().stream().allMatch(CircuitChoice::isDetermined))
                        .sorted(Comparator.comparingDouble(Candidate::aicc))
                        .toList();
        if (ranking.isEmpty() || !isComparable(ranking.getFirst(), spectra)) {
            Remark remark = new StudyRemark.NoCircuitForSeries(counts(spectra));
            return analysed.stream().map(a -> remarked(a, remark)).toList();
        }
        return unified(analysed, spectra, ranking);
    }

    private Candidate candidate(Circuit circuit, List<AnalysedSpectrum> spectra) {
        return new Candidate(
                circuit,
                Pool.map(
                        spectra,
                        s -> ImpedanceAnalysis.fit(s.spectrum(), circuit, technique.options())));
    }

    private static boolean isComparable(Candidate best, List<AnalysedSpectrum> spectra) {
        for (int i = 0; i < spectra.size(); i++) {
            double own = spectra.get(i).fit().curve().relativeRms();
            if (best.fits().get(i).curve().relativeRms() > CircuitChoice.COMPARABLE * own) {
                return false;
            }
        }
        return true;
    }

    private List<Analysed> unified(
            List<Analysed> analysed, List<AnalysedSpectrum> spectra, List<Candidate> ranking) {
        Candidate best = ranking.getFirst();
        List<StudyRemark.CircuitForSeries.Other> others =
                ranking.stream()
                        .skip(1)
                        .map(
                                other ->
                                        new StudyRemark.CircuitForSeries.Other(
                                                other.circuit().text(), other.aicc() - best.aicc()))
                        .toList();
        Remark remark =
                new StudyRemark.CircuitForSeries(best.circuit().text(), spectra.size(), others);
        List<Analysed> unified = new ArrayList<>();
        for (Analysed data : analysed) {
            int index = data instanceof AnalysedSpectrum s ? spectra.indexOf(s) : -1;
            unified.add(
                    index < 0 ? data : again(spectra.get(index), best.fits().get(index), remark));
        }
        return unified;
    }

    private AnalysedSpectrum again(AnalysedSpectrum old, ImpedanceFit fit, Remark remark) {
        List<Remark> remarks = new ArrayList<>(List.of(remark));
        old.fit().remarks().stream()
                .filter(
                        r ->
                                r instanceof ImpedanceRemark.TotalDependsOnCircuit
                                        || r instanceof ImpedanceRemark.TotalOverCircuits)
                .forEach(remarks::add);
        return analysis.of(old.spectrum(), old.result().conditions(), fit.with(remarks));
    }

    private static Analysed remarked(Analysed analysed, Remark remark) {
        return analysed instanceof AnalysedSpectrum(var result, var spectrum, var fit, var test)
                        && result.failure().isEmpty()
                ? new AnalysedSpectrum(result.with(List.of(), List.of(remark)), spectrum, fit, test)
                : analysed;
    }

    /// For people: each circuit with the number of spectra that chose it.
    private static String counts(List<AnalysedSpectrum> spectra) {
        return spectra.stream()
                .collect(
                        Collectors.groupingBy(
                                s -> s.fit().circuit().text(),
                                LinkedHashMap::new,
                                Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> "%s for %d".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
