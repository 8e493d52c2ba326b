package science.haven.report.narrowing;

import science.haven.report.page.Chapter;
import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.Plate;
import science.haven.report.page.TextFile;
import science.haven.report.spectrum.SpectraChapter;
import science.haven.study.narrowing.NarrowingResult;

import java.util.ArrayList;
import java.util.List;

/// Line widths over temperature in a report, with the spectra they come from.
///
/// @param spectra the measurement as spectra; without spectra if it is a table of widths
/// @param results the narrowings whose first measurement this is
public record NarrowingChapter(Chapter spectra, List<NarrowingResult> results) implements Chapter {

    private static final String NARROWING =
            "Line widths over temperature were fitted without start values (place and steepness of"
                    + " the step from a grid, widths solved for) with a constant, the Hendrickson-Bray"
                    + " law, Abragam's arctangent law, the exact width of a Gaussian walk of the"
                    + " frequency (Kubo, Anderson) and a sigmoid, and ranked by AICc. Onset and"
                    + " inflection are where 10 % and half of the width that motion takes away are"
                    + " gone.";

    /// Keeps a copy of the list.
    public NarrowingChapter {
        results = List.copyOf(results);
    }

    @Override
    public void write(Html html, Numbering numbering) {
        spectra.write(html, numbering);
        results.forEach(result -> new NarrowingSection(result, numbering).laws(html));
    }

    @Override
    public void summary(Html html, Numbering numbering) {
        spectra.summary(html, numbering);
        results.forEach(result -> new NarrowingSection(result, numbering).numbers(html));
    }

    @Override
    public List<Plate> overview() {
        List<Plate> plates = new ArrayList<>(widths());
        plates.addAll(spectra.overview());
        return plates;
    }

    @Override
    public List<Plate> plates() {
        List<Plate> plates = new ArrayList<>(widths());
        plates.addAll(spectra.plates());
        return plates;
    }

    private List<Plate> widths() {
        List<Plate> plates = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            String name = Plate.name(results.get(i).measurement() + "-narrowing", i);
            NarrowingPlate.of(name, results.get(i)).ifPresent(plates::add);
        }
        return plates;
    }

    @Override
    public List<TextFile> files() {
        return spectra.files();
    }

    @Override
    public List<String> methods(String version) {
        List<String> paragraphs = new ArrayList<>();
        if (!(spectra instanceof SpectraChapter own) || !own.spectra().isEmpty()) {
            paragraphs.addAll(spectra.methods(version));
        }
        paragraphs.add(NARROWING);
        return paragraphs;
    }

    @Override
    public List<String> references() {
        List<String> references = new ArrayList<>(spectra.references());
        references.addAll(
                List.of(
                        "Hendrickson, Bray, J. Magn. Reson. 9, 341 (1973): their law of line"
                                + " widths",
                        "Abragam, The Principles of Nuclear Magnetism (1961), ch. X: the"
                                + " arctangent law",
                        "Kubo, J. Phys. Soc. Jpn. 9, 935 (1954); Anderson, ibid. 316: the walk of"
                                + " a frequency"));
        return references;
    }
}
