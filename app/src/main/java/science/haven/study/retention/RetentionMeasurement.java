package science.haven.study.retention;

import science.haven.data.ImpedanceSpectrum;
import science.haven.study.impedance.ImpedanceMeasurement;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Technique;
import science.haven.study.plan.conclusion.RetentionPlan;
import science.haven.study.result.Analysed;
import science.haven.study.result.Analysis;
import science.haven.study.result.DataSet;

import java.util.List;

/// Conductivities over the storage time, from spectra or from a table.
///
/// @param plan what was asked for
/// @param technique the options of the technique
/// @param spectra how spectra are analysed
/// @param sample what was measured
public record RetentionMeasurement(
        MeasurementPlan plan,
        Technique.Retention technique,
        ImpedanceMeasurement spectra,
        Sample sample)
        implements Analysis {

    @Override
    public List<Analysed> of(DataSet.Read set) {
        return set.measurement() instanceof ImpedanceSpectrum
                ? spectra.of(set)
                : List.of(set.refused("impedance spectra or a table of conductivities"));
    }

    @Override
    public Joint together(List<Analysed> analysed) {
        List<Analysed> own = spectra.together(analysed).analysed();
        RetentionPlan asked =
                new RetentionPlan(
                        plan.place(), plan.name(), plan.name(), technique.role(), technique.at());
        return new Joint(
                own,
                List.of(
                        RetentionResult.of(
                                asked,
                                technique,
                                own,
                                sample.pellet().map(Sample.Pellet::geometry))));
    }
}
