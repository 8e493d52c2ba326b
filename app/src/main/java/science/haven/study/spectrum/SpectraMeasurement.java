package science.haven.study.spectrum;

import science.haven.data.ImpedanceSpectrum;
import science.haven.data.IonProfile;
import science.haven.data.NmrSignal;
import science.haven.data.Spectrum;
import science.haven.data.Trajectory;
import science.haven.data.Transient;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.Analysis;
import science.haven.study.result.ChangedCondition;
import science.haven.study.result.DataSet;
import science.haven.study.result.Finding;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// NMR, Raman and other spectra: each processed, integrated and fitted, then all over time.
///
/// @param plan what was asked for
/// @param technique the options of the technique
public record SpectraMeasurement(MeasurementPlan plan, Technique.Spectra technique)
        implements Analysis {

    @Override
    public List<Analysed> of(DataSet.Read set) {
        SpectraAnalysis analysis = new SpectraAnalysis(technique);
        return switch (set.measurement()) {
            case NmrSignal signal -> analysis.of(signal, set.conditions());
            case Spectrum spectrum -> List.of(analysis.of(spectrum, set.conditions()));
            case ImpedanceSpectrum _, Transient _, IonProfile _, Trajectory _ ->
                    List.of(set.refused("an NMR signal or a spectrum"));
        };
    }

    @Override
    public Joint together(List<Analysed> analysed) {
        List<Analysed> timed = new ArrayList<>(ElapsedTime.of(analysed));
        timed.sort(Analysed.by("time"));
        List<AnalysedLines> lines = Analysed.of(AnalysedLines.class, timed);
        ChangedCondition.among(lines).ifPresent(c -> timed.sort(Analysed.by(c.name())));
        List<Finding> findings = new ArrayList<>(GrowthResult.of(plan.name(), lines));
        List<AnalysedLines> sorted =
                SharedPeaks.counted(Analysed.of(AnalysedLines.class, timed), technique);
        WidthsResult.of(plan.name(), sorted).ifPresent(findings::add);
        Iterator<AnalysedLines> added = Amorphisation.added(sorted).iterator();
        timed.replaceAll(a -> a instanceof AnalysedLines ? added.next() : a);
        return new Joint(timed, findings);
    }
}
