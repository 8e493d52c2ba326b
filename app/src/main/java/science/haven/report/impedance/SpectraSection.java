package science.haven.report.impedance;

import science.haven.report.page.Html;
import science.haven.report.page.MeasurementHeading;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageFigure;
import science.haven.report.page.PageTable;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.report.page.ValueColumn;
import science.haven.study.impedance.AnalysedSpectrum;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The part of the page that belongs to spectra of one measurement: their tables and figures.
public final class SpectraSection {

    /// Figures of single spectra stand in the page for no more than this many.
    private static final int MOST_IN_PAGE = 24;

    private final Results.Group group;
    private final List<AnalysedSpectrum> spectra;
    private final List<FileResult> good;
    private final Numbering numbering;

    /// The section of a measurement.
    ///
    /// @param group the measurement
    /// @param spectra its spectra
    /// @param numbering counts the tables and figures
    public SpectraSection(
            Results.Group group, List<AnalysedSpectrum> spectra, Numbering numbering) {
        this.group = group;
        this.spectra = spectra;
        this.numbering = numbering;
        good = group.results().stream().filter(r -> r.failure().isEmpty()).toList();
    }

    /// Writes the section.
    ///
    /// @param html the page
    public void write(Html html) {
        MeasurementHeading.write(html, group);
        if (good.isEmpty() || spectra.isEmpty()) {
            return;
        }
        parameters(html);
        derived(html);
        spectra(html);
    }

    private void parameters(Html html) {
        Set<String> models = new LinkedHashSet<>();
        good.forEach(result -> models.add(result.model()));
        List<ValueColumn> columns = new ArrayList<>();
        names(good.stream().map(FileResult::parameters).toList())
                .forEach(name -> columns.add(ValueColumn.of(name, good, name)));
        columns.add(
                new ValueColumn(
                        "misfit",
                        "",
                        good.stream()
                                .map(r -> r.quality().map(q -> Shown.percent(q.misfit())))
                                .map(text -> text.orElse(Shown.NOTHING))
                                .toList()));
        columns.add(
                new ValueColumn(
                        "noise",
                        "",
                        good.stream()
                                .map(r -> r.quality().flatMap(q -> q.noise()).map(Shown::percent))
                                .map(text -> text.orElse(Shown.NOTHING))
                                .toList()));
        String caption =
                ("Fitted parameters of %s with standard uncertainties (k = 1). Misfit and noise are"
                                + " root mean squares per component, relative to |Z|; the noise comes from the"
                                + " Kramers-Kronig test.")
                        .formatted(String.join("; ", models));
        table(html, caption, columns, true);
    }

    private void derived(Html html) {
        List<ValueColumn> columns = new ArrayList<>();
        names(good.stream().map(FileResult::derived).toList())
                .forEach(name -> columns.add(ValueColumn.of(name, good, name)));
        if (!columns.isEmpty()) {
            table(
                    html,
                    "What follows from the parameters. Uncertainties keep the correlations of the"
                            + " fit; those of conductivities include the geometry, which is common"
                            + " to all rows.",
                    columns,
                    false);
        }
    }

    private static Set<String> names(List<List<Value>> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(values -> values.forEach(value -> names.add(value.name())));
        return names;
    }

    private void table(Html html, String caption, List<ValueColumn> columns, boolean noted) {
        List<PageTable.Row> rows =
                good.stream()
                        .map(
                                result ->
                                        new PageTable.Row(
                                                Shown.place(result),
                                                noted ? result.remarks() : List.of()))
                        .toList();
        new PageTable(caption, "spectrum", columns, rows).write(html, numbering);
    }

    private void spectra(Html html) {
        if (spectra.size() > MOST_IN_PAGE) {
            html.element(
                    "p",
                    "The figures of the %d single spectra lie in the folder figures."
                            .formatted(spectra.size()));
            return;
        }
        html.element("h3", "Single spectra");
        for (int i = 0; i < spectra.size(); i++) {
            FileResult result = spectra.get(i).result();
            html.open("details", "class", "spectrum", i == 0 ? "open" : "class", "spectrum");
            html.open("summary").text(Shown.place(result) + " ");
            html.element("span", result.source().file(), "class", "hash").close();
            PageFigure.write(
                    html,
                    SpectrumPlates.of(Plate.name(group.name(), i), spectra.get(i)),
                    numbering);
            html.close();
        }
    }
}
