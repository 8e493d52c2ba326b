package science.haven.report.spectrum;

import science.haven.data.Spectrum;
import science.haven.report.page.Chapter;
import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.Plate;
import science.haven.report.page.TextFile;
import science.haven.study.result.Results;
import science.haven.study.spectrum.AnalysedLines;

import java.util.ArrayList;
import java.util.List;

/// NMR, Raman and other spectra in a report.
///
/// @param group the measurement
/// @param spectra its spectra
public record SpectraChapter(Results.Group group, List<AnalysedLines> spectra) implements Chapter {

    private static final String SPECTRA =
            " by the steps listed with each measurement;"
                    + " phases were found automatically where the list says so. Lines were fitted by"
                    + " least squares without start values; their number and the order of the"
                    + " baseline are those of the lowest AICc. The noise and its correlation between"
                    + " neighbouring points were taken from the spectra themselves, and the"
                    + " uncertainties contain both. Positions are in the unit of the abscissa, widths"
                    + " are full widths at half height.";

    /// Keeps a copy of the list.
    public SpectraChapter {
        spectra = List.copyOf(spectra);
    }

    @Override
    public void write(Html html, Numbering numbering) {
        new LinesSection(group, spectra, numbering).write(html);
    }

    @Override
    public List<Plate> overview() {
        return LinePlates.overview(group.name(), spectra);
    }

    @Override
    public List<Plate> plates() {
        return spectra.isEmpty() ? List.of() : LinePlates.of(group.name(), spectra);
    }

    @Override
    public List<TextFile> files() {
        List<TextFile> files = new ArrayList<>();
        for (int i = 0; i < spectra.size(); i++) {
            String name = Plate.name(group.name(), i);
            files.add(spectrum(name, spectra.get(i)));
            spectra.get(i)
                    .log()
                    .ifPresent(log -> files.add(new TextFile(name + "-process.txt", log.text())));
        }
        return files;
    }

    @Override
    public List<String> methods(String version) {
        return List.of("Raw signals were processed with Haven " + version + SPECTRA);
    }

    private static TextFile spectrum(String name, AnalysedLines analysed) {
        Spectrum data = analysed.spectrum();
        double[] x = data.abscissa();
        double[] fit = analysed.fit().map(f -> f.over(x)).orElse(new double[0]);
        List<List<String>> rows = new ArrayList<>();
        String first = data.quantity() + " / " + data.unit().symbol();
        rows.add(
                fit.length == 0 ? List.of(first, "intensity") : List.of(first, "intensity", "fit"));
        for (int i = 0; i < x.length; i++) {
            List<String> row = new ArrayList<>();
            row.add(TextFile.number(x[i]));
            row.add(TextFile.number(data.intensity()[i]));
            if (fit.length > 0) {
                row.add(TextFile.number(fit[i]));
            }
            rows.add(row);
        }
        return TextFile.table(name, rows);
    }
}
