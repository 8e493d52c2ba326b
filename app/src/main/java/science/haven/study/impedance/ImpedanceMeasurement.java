package science.haven.study.impedance;

import science.haven.data.ImpedanceSpectrum;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.Analysis;
import science.haven.study.result.DataSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Impedance spectra: each with its circuit, then one circuit and the laws that all have in common.
///
/// @param plan what was asked for
/// @param technique the options of the technique
/// @param sample what was measured
/// @param second what a second instrument measured of it; empty if there was none
public record ImpedanceMeasurement(
        MeasurementPlan plan,
        Technique.Impedance technique,
        Sample sample,
        Optional<SecondInstrument> second)
        implements Analysis {

    @Override
    public List<Analysed> of(DataSet.Read set) {
        if (!(set.measurement() instanceof ImpedanceSpectrum spectrum)) {
            return List.of(set.refused("an impedance spectrum"));
        }
        return List.of(
                second.isPresent()
                        ? second.get().joined(spectrum, set)
                        : new SpectrumAnalysis(technique, sample).of(spectrum, set.conditions()));
    }

    @Override
    public Joint together(List<Analysed> analysed) {
        List<Analysed> own = new ArrayList<>(analysed);
        second.ifPresent(instrument -> own.addAll(instrument.unused(own)));
        if (technique.series().isPresent()) {
            SeriesResult.Fitted fitted = SeriesResult.of(plan, technique, sample, own);
            return new Joint(fitted.analysed(), List.of(fitted.result()));
        }
        boolean free = technique.circuit().isEmpty() && technique.merge().isEmpty();
        return new Joint(free ? new SeriesCircuit(technique, sample).of(own) : own, List.of());
    }
}
