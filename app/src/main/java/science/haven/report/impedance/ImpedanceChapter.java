package science.haven.report.impedance;

import science.haven.data.ImpedanceSpectrum;
import science.haven.impedance.FittedCurve;
import science.haven.report.page.Chapter;
import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.Plate;
import science.haven.report.page.TextFile;
import science.haven.study.impedance.AnalysedSpectrum;
import science.haven.study.impedance.SeriesResult;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Technique;
import science.haven.study.result.Results;

import java.util.ArrayList;
import java.util.List;

/// Impedance spectra in a report.
///
/// @param group the measurement
/// @param technique the options of the technique
/// @param sample what was measured
/// @param spectra its spectra
/// @param series what they have in common
public record ImpedanceChapter(
        Results.Group group,
        Technique.Impedance technique,
        Sample sample,
        List<AnalysedSpectrum> spectra,
        List<SeriesResult> series)
        implements Chapter {

    /// Keeps copies of the lists.
    public ImpedanceChapter {
        spectra = List.copyOf(spectra);
        series = List.copyOf(series);
    }

    @Override
    public void write(Html html, Numbering numbering) {
        new SpectraSection(group, spectra, numbering).write(html);
        series.forEach(result -> new SeriesSection(result, numbering).write(html));
    }

    @Override
    public List<Plate> overview() {
        return spectra.isEmpty() ? List.of() : SpectrumPlates.overview(group.name(), spectra);
    }

    @Override
    public List<Plate> plates() {
        List<Plate> plates = new ArrayList<>(overview());
        for (int i = 0; i < spectra.size(); i++) {
            plates.addAll(SpectrumPlates.of(Plate.name(group.name(), i), spectra.get(i)));
        }
        return plates;
    }

    @Override
    public List<TextFile> files() {
        List<TextFile> files = new ArrayList<>();
        for (int i = 0; i < spectra.size(); i++) {
            files.add(curve(Plate.name(group.name(), i), spectra.get(i)));
        }
        return files;
    }

    @Override
    public List<String> methods(String version) {
        return ImpedanceMethods.of(technique, sample, version);
    }

    @Override
    public List<String> references() {
        return ImpedanceMethods.REFERENCES;
    }

    private static TextFile curve(String name, AnalysedSpectrum analysed) {
        ImpedanceSpectrum data = analysed.spectrum();
        FittedCurve fit = analysed.fit().curve();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("f / Hz", "Z' / Ω", "Z'' / Ω", "Z' fit / Ω", "Z'' fit / Ω"));
        for (int i = 0; i < data.size(); i++) {
            int fitted = indexOf(fit.frequency(), data.frequency()[i]);
            rows.add(
                    List.of(
                            TextFile.number(data.frequency()[i]),
                            TextFile.number(data.real()[i]),
                            TextFile.number(data.imaginary()[i]),
                            fitted < 0 ? "" : TextFile.number(fit.real()[fitted]),
                            fitted < 0 ? "" : TextFile.number(fit.imaginary()[fitted])));
        }
        return TextFile.table(name, rows);
    }

    private static int indexOf(double[] values, double value) {
        for (int i = 0; i < values.length; i++) {
            if (Double.compare(values[i], value) == 0) {
                return i;
            }
        }
        return -1;
    }
}
