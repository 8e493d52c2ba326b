package science.haven.report;

import science.haven.quantity.Remark;
import science.haven.study.AnalysedSpectrum;
import science.haven.study.FileResult;
import science.haven.study.Results;
import science.haven.study.Value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The part of the page that belongs to one measurement: its tables and figures.
final class MeasurementSection {

    /// Figures of single spectra stand in the page for no more than this many.
    private static final int MOST_IN_PAGE = 24;

    private final Results.Group group;
    private final List<AnalysedSpectrum> spectra;
    private final List<FileResult> good;
    private final Numbering numbering;

    MeasurementSection(Results.Group group, List<AnalysedSpectrum> spectra, Numbering numbering) {
        this.group = group;
        this.spectra = spectra;
        this.numbering = numbering;
        good = group.results().stream().filter(r -> r.failure().isEmpty()).toList();
    }

    void write(Html html) {
        html.element("h2", "Measurement: " + group.name(), "id", id(group.name()));
        failures(html, group);
        if (good.isEmpty() || spectra.isEmpty()) {
            return;
        }
        parameters(html);
        derived(html);
        spectra(html);
    }

    /// Says which data sets have no numbers, and why.
    static void failures(Html html, Results.Group group) {
        for (FileResult result : group.results()) {
            result.failure()
                    .ifPresent(
                            reason ->
                                    html.element(
                                            "p",
                                            "%s has no numbers: %s"
                                                    .formatted(result.source().file(), reason),
                                            "class",
                                            "failed"));
        }
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
                                + " root mean squares per component, relative to |Z|; the noise comes"
                                + " from the Kramers-Kronig test.")
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
        Notes notes = new Notes();
        html.open("div", "class", "scroll").open("table");
        html.open("caption").element("b", numbering.nextTable()).text(caption).close();
        PageTable.head(html, "spectrum", columns);
        html.open("tbody");
        for (int row = 0; row < good.size(); row++) {
            FileResult result = good.get(row);
            List<Remark> remarks = noted ? result.remarks() : List.of();
            html.open("tr").open("th", "scope", "row").text(Shown.place(result));
            String letters = notes.letters(Shown.place(result), remarks);
            if (!letters.isEmpty()) {
                html.element("sup", letters, "class", "note");
            }
            html.close();
            for (ValueColumn column : columns) {
                html.element("td", column.cells().get(row));
            }
            html.close();
        }
        html.close().close().close();
        notes.write(html);
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
            figures(html, SpectrumPlates.of(name(group.name(), i), spectra.get(i)));
            html.close();
        }
    }

    private void figures(Html html, List<Plate> plates) {
        PageFigure.write(html, plates, numbering);
    }

    /// Name of the files of one spectrum's figures.
    static String name(String measurement, int index) {
        return "%s-%02d".formatted(measurement, index + 1);
    }

    static String id(String name) {
        return "m-" + name.replaceAll("[^\\p{Alnum}]+", "-");
    }
}
