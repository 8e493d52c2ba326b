package science.haven.report.retention;

import science.haven.report.impedance.ImpedanceChapter;
import science.haven.report.page.Chapter;
import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.Plate;
import science.haven.report.page.TextFile;
import science.haven.study.retention.RetentionResult;

import java.util.ArrayList;
import java.util.List;

/// Conductivities over the storage time in a report, with the spectra they come from.
///
/// @param spectra the measurement as impedance spectra; without spectra if it is a table
/// @param retentions what was found over the storage time
public record RetentionChapter(ImpedanceChapter spectra, List<RetentionResult> retentions)
        implements Chapter {

    private static final String RETENTION =
            "The conductivity over the storage time was fitted with a constant, a linear and a"
                    + " logarithmic loss, an exponential decay to a floor and a stretched"
                    + " exponential decay; the simplest law whose AICc lies within 2 of the best"
                    + " was used.";

    /// Keeps a copy of the list.
    public RetentionChapter {
        retentions = List.copyOf(retentions);
    }

    @Override
    public void write(Html html, Numbering numbering) {
        spectra.write(html, numbering);
        retentions.forEach(result -> new RetentionSection(result, numbering).laws(html));
    }

    @Override
    public List<Plate> overview() {
        List<Plate> plates = new ArrayList<>(curves());
        plates.addAll(spectra.overview());
        return plates;
    }

    @Override
    public List<Plate> plates() {
        List<Plate> plates = new ArrayList<>(curves());
        plates.addAll(spectra.plates());
        return plates;
    }

    private List<Plate> curves() {
        return retentions.stream().flatMap(r -> RetentionSection.plate(r).stream()).toList();
    }

    @Override
    public List<TextFile> files() {
        return spectra.files();
    }

    @Override
    public List<String> methods(String version) {
        List<String> paragraphs = new ArrayList<>();
        if (!spectra.spectra().isEmpty()) {
            paragraphs.addAll(spectra.methods(version));
        }
        if (!retentions.isEmpty()) {
            paragraphs.add(RETENTION);
        }
        return paragraphs;
    }

    @Override
    public List<String> references() {
        return spectra.spectra().isEmpty() ? List.of() : spectra.references();
    }
}
