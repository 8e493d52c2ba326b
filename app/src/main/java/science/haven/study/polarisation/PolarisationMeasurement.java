package science.haven.study.polarisation;

import science.haven.data.Transient;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.Analysis;
import science.haven.study.result.DataSet;

import java.util.List;

/// Steps of voltage or current: each to its steady state, then electrons and holes from all.
///
/// @param plan what was asked for
/// @param technique the options of the technique
/// @param sample what was measured
public record PolarisationMeasurement(
        MeasurementPlan plan, Technique.Polarisation technique, Sample sample) implements Analysis {

    @Override
    public List<Analysed> of(DataSet.Read set) {
        return set.measurement() instanceof Transient data
                ? new PolarisationAnalysis(technique, sample).of(data, set.conditions())
                : List.of(set.refused("voltage and current over time"));
    }

    @Override
    public Joint together(List<Analysed> analysed) {
        return new Joint(
                analysed,
                ElectronsAndHoles.of(
                        plan,
                        technique,
                        Analysed.of(AnalysedTransient.class, analysed),
                        sample.pellet().map(Sample.Pellet::geometry)));
    }
}
