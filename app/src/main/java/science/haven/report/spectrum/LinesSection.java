package science.haven.report.spectrum;

import science.haven.quantity.Unit;
import science.haven.report.page.Html;
import science.haven.report.page.MeasurementHeading;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageFigure;
import science.haven.report.page.PageTable;
import science.haven.report.page.Shown;
import science.haven.report.page.ValueColumn;
import science.haven.spectrum.Recipe;
import science.haven.spectrum.peak.FittedLine;
import science.haven.spectrum.peak.PeakFit;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;
import science.haven.study.spectrum.AnalysedLines;
import science.haven.study.spectrum.WidthsResult;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The part of the page that belongs to the spectra of one measurement.
public final class LinesSection {

    /// A longer table is folded away.
    private static final int LONG = 25;

    private final Results.Group group;
    private final List<AnalysedLines> spectra;
    private final Numbering numbering;
    private final Ordinal ordinal;

    /// The section of a measurement.
    ///
    /// @param group the measurement
    /// @param spectra its spectra
    /// @param numbering counts the tables and figures
    public LinesSection(Results.Group group, List<AnalysedLines> spectra, Numbering numbering) {
        this.group = group;
        this.spectra = spectra;
        this.numbering = numbering;
        ordinal = Ordinal.of(spectra);
    }

    /// Writes the section.
    ///
    /// @param html the page
    public void write(Html html) {
        MeasurementHeading.write(html, group);
        if (spectra.isEmpty()) {
            return;
        }
        integrals(html);
        lines(html);
        PageFigure.write(html, LinePlates.single(group.name(), spectra), numbering);
        processing(html);
    }

    private void integrals(Html html) {
        List<FileResult> results = spectra.stream().map(AnalysedLines::result).toList();
        Set<String> names = new LinkedHashSet<>();
        results.stream()
                .flatMap(r -> r.derived().stream())
                .map(Value::name)
                .filter(name -> name.startsWith("integral "))
                .forEach(names::add);
        List<ValueColumn> columns = new ArrayList<>();
        names.forEach(name -> columns.add(ValueColumn.of(name, results, name)));
        if (names.isEmpty()) {
            columns.add(column("points", s -> String.valueOf(s.spectrum().size())));
            columns.add(column("lines", s -> count(s.fit())));
            columns.add(column("misfit / height", s -> misfit(s.result())));
        }
        List<PageTable.Row> rows =
                spectra.stream()
                        .map(s -> new PageTable.Row(ordinal.name(s), s.result().remarks()))
                        .toList();
        String caption =
                names.isEmpty()
                        ? "The spectra."
                        : "Integrals with the standard uncertainty that the noise gives them (k ="
                                + " 1).";
        folded(html, rows.size(), () -> table(html, caption, columns, rows));
    }

    private static String count(Optional<PeakFit> fit) {
        return fit.map(f -> String.valueOf(f.size())).orElse(Shown.NOTHING);
    }

    private static String misfit(FileResult result) {
        return result.quality().map(q -> Shown.percent(q.misfit())).orElse(Shown.NOTHING);
    }

    private interface Cell {
        String of(AnalysedLines spectrum);
    }

    private ValueColumn column(String heading, Cell cell) {
        return new ValueColumn(heading, "", spectra.stream().map(cell::of).toList());
    }

    private void lines(Html html) {
        List<PageTable.Row> rows = new ArrayList<>();
        List<List<String>> cells =
                List.of(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
        String form = "";
        Unit unit = Unit.NONE;
        for (AnalysedLines spectrum : spectra) {
            PeakFit fit = spectrum.fit().orElse(null);
            if (fit == null) {
                continue;
            }
            unit = fit.unit();
            List<String> labels = WidthsResult.labels(spectrum.result());
            for (int k = 0; k < fit.size(); k++) {
                FittedLine line = fit.lines().get(k);
                form = line.shape().form().map(p -> p.meaning()).orElse(form);
                String label = labels.get(k);
                String name = label.matches("[0-9]+") ? "line " + label : label;
                String called = name.isEmpty() ? "" : ", " + name;
                rows.add(new PageTable.Row(ordinal.name(spectrum) + called, List.of()));
                cells.get(0).add(Shown.text(line.position()));
                cells.get(1).add(Shown.text(line.width()));
                cells.get(2).add(Shown.text(line.form()));
                cells.get(3).add(Shown.text(line.area()));
                cells.get(4).add(share(spectrum.result(), label));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        String symbol = unit.symbol();
        List<ValueColumn> columns = new ArrayList<>();
        columns.add(new ValueColumn("position", symbol, cells.get(0)));
        columns.add(new ValueColumn("width (FWHM)", symbol, cells.get(1)));
        if (!form.isEmpty()) {
            columns.add(new ValueColumn(form, "", cells.get(2)));
        }
        columns.add(new ValueColumn("area", "arb. u.", cells.get(3)));
        columns.add(new ValueColumn("share of the area", "", cells.get(4)));
        String caption =
                "Fitted lines with standard uncertainties (k = 1), which keep the correlations"
                        + " among the lines and with the baseline and the colour of the noise.";
        folded(html, rows.size(), () -> table(html, caption, columns, rows));
    }

    private static String share(FileResult result, String label) {
        return result.derived("share " + label).map(Shown::number).orElse("1");
    }

    private void table(
            Html html, String caption, List<ValueColumn> columns, List<PageTable.Row> rows) {
        String first = ordinal.known() ? ordinal.name() : "spectrum";
        new PageTable(caption, first, columns, rows).write(html, numbering);
    }

    /// A long table waits until somebody wants to see it.
    private static void folded(Html html, int rows, Runnable table) {
        if (rows > LONG) {
            html.open("details").element("summary", "Table of %d rows".formatted(rows));
            table.run();
            html.close();
        } else {
            table.run();
        }
    }

    /// The steps from the raw signal to the spectrum, with every automatic choice made.
    private void processing(Html html) {
        Optional<Recipe> log = spectra.getFirst().log();
        if (log.isEmpty()) {
            return;
        }
        html.open("details").element("summary", "Processing of the raw signals");
        html.element(
                "p",
                "The steps of the first signal, with every automatic choice made; those of each"
                        + " are in tables/. They can be written under 'process' in the study.");
        html.element("pre", log.get().text()).close();
    }
}
