package science.haven.study.operando;

import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.OperandoPlan;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.Analysis;
import science.haven.study.result.DataSet;
import science.haven.study.result.Finding;
import science.haven.study.spectrum.AnalysedLines;
import science.haven.study.spectrum.GrowthResult;
import science.haven.study.spectrum.SpectraMeasurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Spectra as a series: each processed and integrated alone, then their lines as one, the cell on
/// their clock, and the metal against its charge.
///
/// @param plan what was asked for
/// @param technique the options of the technique
/// @param cell the record of the cell, if there is one
public record OperandoMeasurement(
        MeasurementPlan plan, Technique.Spectra technique, Optional<CellRecord> cell)
        implements Analysis {

    @Override
    public List<Analysed> of(DataSet.Read set) {
        return spectra().of(set);
    }

    /// Lines that belong together are not fitted one by one.
    private SpectraMeasurement spectra() {
        boolean together = technique.operando().lines().isPresent();
        return new SpectraMeasurement(plan, together ? technique.withoutLines() : technique);
    }

    @Override
    public Joint together(List<Analysed> analysed) {
        Joint joint = spectra().together(analysed);
        List<Analysed> all = new ArrayList<>(joint.analysed());
        List<Finding> findings = new ArrayList<>(joint.findings());
        OperandoPlan asked = technique.operando();
        asked.lines().ifPresent(how -> findings.add(followed(how, all)));
        List<AnalysedLines> lines = Analysed.of(AnalysedLines.class, all);
        Optional<CellResult> joined =
                cell.map(
                        record ->
                                CellResult.of(
                                        plan.name(),
                                        record,
                                        asked.cell().orElseThrow().clock(),
                                        lines));
        joined.ifPresent(findings::add);
        asked.metal()
                .flatMap(metal -> metal(metal, joint.findings(), lines, joined))
                .ifPresent(findings::add);
        return new Joint(all, findings);
    }

    /// Fits the lines of all spectra and puts them into the list.
    private FollowedLines followed(OperandoPlan.Lines how, List<Analysed> all) {
        FollowedLines.Fitted fitted =
                FollowedLines.of(
                        plan.name(),
                        how,
                        technique.lines().orElseThrow(),
                        technique.amounts(),
                        Analysed.of(AnalysedLines.class, all));
        int next = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof AnalysedLines) {
                all.set(i, fitted.spectra().get(next++));
            }
        }
        return fitted.lines();
    }

    private static Optional<MetalResult> metal(
            OperandoPlan.Metallic metal,
            List<? extends Finding> findings,
            List<AnalysedLines> spectra,
            Optional<CellResult> cell) {
        return findings.stream()
                .filter(GrowthResult.class::isInstance)
                .map(GrowthResult.class::cast)
                .filter(growth -> growth.integral().equals(metal.integral()))
                .findFirst()
                .flatMap(growth -> MetalResult.of(metal, growth, spectra, cell));
    }
}
