package science.haven.report.polarisation;

import science.haven.polarisation.Control;
import science.haven.polarisation.Polarisation;
import science.haven.polarisation.PolarisationStep;
import science.haven.report.page.Chapter;
import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.Plate;
import science.haven.report.page.TextFile;
import science.haven.study.plan.Technique;
import science.haven.study.polarisation.AnalysedTransient;
import science.haven.study.polarisation.ElectronsAndHoles;
import science.haven.study.result.Results;

import java.util.ArrayList;
import java.util.List;

/// Polarisations in a report.
///
/// @param group the measurement
/// @param technique the options of the technique
/// @param steps its steps
/// @param carriers its electrons and holes, by temperature
public record PolarisationChapter(
        Results.Group group,
        Technique.Polarisation technique,
        List<AnalysedTransient> steps,
        List<ElectronsAndHoles> carriers)
        implements Chapter {

    /// Keeps copies of the lists.
    public PolarisationChapter {
        steps = List.copyOf(steps);
        carriers = List.copyOf(carriers);
    }

    @Override
    public void write(Html html, Numbering numbering) {
        new PolarisationSection(group, steps, carriers, numbering).write(html);
    }

    @Override
    public List<Plate> plates() {
        return TransientPlates.of(group.name(), steps);
    }

    @Override
    public List<TextFile> files() {
        List<TextFile> files = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            files.add(step(Plate.name(group.name(), i), steps.get(i).polarisation()));
        }
        return files;
    }

    private static TextFile step(String name, Polarisation polarisation) {
        PolarisationStep step = polarisation.step();
        String answer = step.control() == Control.VOLTAGE ? "I / A" : "U / V";
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("t / s", answer, answer.replace(" /", " fit /")));
        var law = polarisation.laws().chosen();
        double[] values = law.fit().values();
        double[] time = step.time();
        double[] response = step.response();
        for (int i = 0; i < time.length; i++) {
            double fitted = law.curve().at(time[i], values, new double[values.length]);
            rows.add(
                    List.of(
                            TextFile.number(time[i]),
                            TextFile.number(response[i]),
                            TextFile.number(fitted)));
        }
        return TextFile.table(name, rows);
    }

    @Override
    public List<String> methods(String version) {
        String regime =
                technique
                        .electrodes()
                        .regime()
                        .map(
                                r ->
                                        switch (r) {
                                            case OHMIC -> "by Ohm's law";
                                            case BOTH_BLOCKING ->
                                                    "by I = G (2kT/e) tanh(eU/2kT), both electrodes"
                                                            + " blocking the ions";
                                            case HEBB_WAGNER_ELECTRONS ->
                                                    "by Hebb and Wagner's I = G (kT/e) (1 −"
                                                            + " exp(−eU/kT)) for electrons, one"
                                                            + " electrode being reversible";
                                            case HEBB_WAGNER_HOLES ->
                                                    "by Hebb and Wagner's I = G (kT/e) (exp(eU/kT)"
                                                            + " − 1) for holes, one electrode being"
                                                            + " reversible";
                                        })
                        .orElse(
                                "by Ohm's law; beyond it (eU > kT/2) the values for both electrodes"
                                        + " blocking and for one reversible electrode stand beside");
        return List.of(
                ("The steps of held voltage or current were found in the data with Haven %s and"
                                + " each relaxation fitted with one and two exponentials, diffusion against"
                                + " blocked ends (Yokota, J. Phys. Soc. Jpn. 16, 2213 (1961)) and, at constant"
                                + " voltage, diffusion between fixed ends. The steady state is the median of"
                                + " the laws that describe the data, by Akaike weights, its intervals by"
                                + " profile likelihood. The electronic conductance follows %s. The"
                                + " transference number is t = 1 − σₑ/σ.")
                        .formatted(version, regime));
    }
}
