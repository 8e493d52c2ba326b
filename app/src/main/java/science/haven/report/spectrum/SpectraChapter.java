package science.haven.report.spectrum;

import science.haven.data.Spectrum;
import science.haven.report.page.Chapter;
import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.Plate;
import science.haven.report.page.TextFile;
import science.haven.study.result.Results;
import science.haven.study.spectrum.AnalysedLines;
import science.haven.study.spectrum.AnalysedPlane;

import java.util.ArrayList;
import java.util.List;

/// NMR, Raman and other spectra in a report.
///
/// @param group the measurement
/// @param spectra its spectra over one abscissa
/// @param planes its spectra over two frequencies
public record SpectraChapter(
        Results.Group group, List<AnalysedLines> spectra, List<AnalysedPlane> planes)
        implements Chapter {

    private static final String SPECTRA =
            " by the steps listed with each measurement; phases were found automatically where the"
                    + " list says so. Lines were fitted by least squares without start values; their"
                    + " number and the order of the baseline are those of the lowest AICc. The noise"
                    + " and its correlation between neighbouring points were taken from the spectra"
                    + " themselves, and the uncertainties contain both. Positions are in the unit of"
                    + " the abscissa, widths are full widths at half height.";

    private static final String PLANES =
            " Volumes of spectra over two frequencies are sums over rectangles; their noise was"
                    + " taken from the median of the plane and its correlation along both"
                    + " dimensions from the points that hold no signal.";

    /// Keeps copies of the lists.
    public SpectraChapter {
        spectra = List.copyOf(spectra);
        planes = List.copyOf(planes);
    }

    @Override
    public void write(Html html, Numbering numbering) {
        new LinesSection(group, spectra, numbering).write(html);
        new AmountsSection(group.name(), spectra, numbering).write(html);
        new PlaneSection(group, planes, numbering).write(html);
    }

    @Override
    public List<Plate> overview() {
        return LinePlates.overview(group.name(), spectra);
    }

    @Override
    public List<Plate> plates() {
        List<Plate> plates = new ArrayList<>(LinePlates.of(group.name(), spectra));
        plates.addAll(PlanePlates.of(group.name(), planes));
        plates.addAll(AmountPlates.of(group.name(), spectra));
        return plates;
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
        files.addAll(PlaneSection.files(group.name(), planes));
        return files;
    }

    @Override
    public List<String> methods(String version) {
        List<String> methods = new ArrayList<>();
        String both = SPECTRA + (planes.isEmpty() ? "" : PLANES);
        methods.add("Raw signals were processed with Haven " + version + both);
        if (has("corrected area")) {
            methods.add(
                    "Areas were divided by 1 − exp(−d/T₁), d being the recycle delay, where the"
                            + " study gives T₁, and by what the pulse excites, where it gives the"
                            + " pulse.");
        }
        if (has("mole fraction")) {
            methods.add(
                    "Amounts of phases: nᵢ ∝ Aᵢ/sᵢ with sᵢ atoms of the nucleus per formula unit;"
                            + " uncertainties keep the covariance of the areas. Where the study says"
                            + " what was weighed in, atoms per counted atom are compared with it.");
        }
        if (has("crystallinity")) {
            methods.add(
                    "Crystallinity: area of the lines up to a given width over the area of all"
                            + " lines; the amorphisation index is the part lost since the first"
                            + " pattern. Without a calibration both are indices, not mass fractions.");
        }
        return methods;
    }

    private boolean has(String prefix) {
        return spectra.stream()
                .flatMap(s -> s.result().derived().stream())
                .anyMatch(value -> value.name().startsWith(prefix));
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
