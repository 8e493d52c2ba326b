package science.haven.report.spectrum;

import science.haven.quantity.Measured;
import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageFigure;
import science.haven.report.page.PageTable;
import science.haven.report.page.Shown;
import science.haven.report.page.ValueColumn;
import science.haven.spectrum.peak.series.WidthsOverCondition;
import science.haven.study.result.FileResult;
import science.haven.study.result.Value;
import science.haven.study.spectrum.AnalysedLines;
import science.haven.study.spectrum.WidthsResult;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// What follows from the areas and the widths of the lines of one measurement.
final class AmountsSection {

    private static final String MOLES = "mole fraction ";
    private static final List<String> ENDINGS = List.of(", found", ", by mass balance");

    private final String measurement;
    private final List<AnalysedLines> spectra;
    private final List<FileResult> results;
    private final Numbering numbering;
    private final Ordinal ordinal;

    AmountsSection(String measurement, List<AnalysedLines> spectra, Numbering numbering) {
        this.measurement = measurement;
        this.spectra = spectra;
        this.numbering = numbering;
        results = spectra.stream().map(AnalysedLines::result).toList();
        ordinal = Ordinal.of(spectra);
    }

    void write(Html html) {
        table(
                html,
                "Areas after correction for the recovery between scans and for the pulse, as far as"
                        + " the study tells them (k = 1).",
                columns("corrected area "));
        table(
                html,
                "Ratios of areas; their uncertainties keep the correlation of both (k = 1).",
                columns("ratio "));
        phases(html);
        balance(html);
        table(
                html,
                "Crystalline peaks over amorphous humps: crystallinity and the part of it that was"
                        + " lost since the first pattern (k = 1).",
                crystals());
        widths(html);
        PageFigure.write(html, AmountPlates.of(measurement, spectra), numbering);
    }

    private List<ValueColumn> columns(String prefix) {
        return names(prefix)
                .map(name -> ValueColumn.of(name.substring(prefix.length()), results, name))
                .toList();
    }

    private Stream<String> names(String prefix) {
        Set<String> names = new LinkedHashSet<>();
        results.stream()
                .flatMap(r -> r.derived().stream())
                .map(Value::name)
                .filter(name -> name.startsWith(prefix))
                .forEach(names::add);
        return names.stream();
    }

    private List<ValueColumn> crystals() {
        return Stream.of(
                        "crystallinity",
                        "amorphisation",
                        "crystalline area",
                        "amorphous area",
                        "crystalline area over standard")
                .filter(name -> results.stream().anyMatch(r -> r.derived(name).isPresent()))
                .map(name -> ValueColumn.of(name, results, name))
                .toList();
    }

    private void table(Html html, String caption, List<ValueColumn> columns) {
        if (!columns.isEmpty()) {
            List<PageTable.Row> rows =
                    spectra.stream()
                            .map(s -> new PageTable.Row(ordinal.name(s), List.of()))
                            .toList();
            new PageTable(caption, heading(), columns, rows).write(html, numbering);
        }
    }

    private String heading() {
        return ordinal.known() ? ordinal.name() : "spectrum";
    }

    /// A table whose rows are found one after the other.
    private final class Rows {
        private final List<PageTable.Row> rows = new ArrayList<>();
        private final List<List<String>> cells = new ArrayList<>();

        void add(String name, String... row) {
            rows.add(new PageTable.Row(name, List.of()));
            for (int k = 0; k < row.length; k++) {
                if (cells.size() <= k) {
                    cells.add(new ArrayList<>());
                }
                cells.get(k).add(row[k]);
            }
        }

        /// Headings may end in a unit: `width (FWHM) / ppm`.
        void write(Html html, String caption, String... headings) {
            if (rows.isEmpty()) {
                return;
            }
            List<ValueColumn> columns = new ArrayList<>();
            for (int k = 0; k < headings.length; k++) {
                String[] parts = headings[k].split(" / ", 2);
                columns.add(
                        new ValueColumn(parts[0], parts.length > 1 ? parts[1] : "", cells.get(k)));
            }
            new PageTable(caption, heading(), columns, rows).write(html, numbering);
        }
    }

    private void phases(Html html) {
        Rows rows = new Rows();
        BiFunction<FileResult, String, String> shown =
                (result, name) -> result.derived(name).map(Shown::number).orElse(Shown.NOTHING);
        String element = names("").filter(n -> n.contains(" in ")).findFirst().orElse("");
        String prefix = element.replaceFirst(" in .*", " in ");
        for (AnalysedLines spectrum : spectra) {
            FileResult result = spectrum.result();
            for (Value value : result.derived()) {
                if (value.name().startsWith(MOLES)) {
                    String phase = value.name().substring(MOLES.length());
                    rows.add(
                            ordinal.name(spectrum) + ", " + phase,
                            shown.apply(result, prefix + phase),
                            Shown.number(value),
                            shown.apply(result, "mass fraction " + phase));
                }
            }
        }
        rows.write(
                html,
                "Amounts of the phases from the areas of their lines and the atoms of the nucleus per"
                        + " formula unit (k = 1, with the correlations of the areas).",
                "share of " + prefix.replace(" in ", ""),
                "mole fraction",
                "mass fraction");
    }

    /// What was found beside what was printed or weighed in.
    private void balance(Html html) {
        Rows rows = new Rows();
        for (AnalysedLines spectrum : spectra) {
            FileResult result = spectrum.result();
            for (Value value : result.derived()) {
                for (String ending : ENDINGS) {
                    if (value.name().endsWith(ending)) {
                        String what = value.name().replace(ending, "");
                        addBalance(rows, ordinal.name(spectrum), result, what);
                    }
                }
            }
        }
        rows.write(
                html,
                "Do the masses add up? x: oxygen per formula unit of product, from salt and product"
                        + " and, if all that was weighed in is seen, from the salt alone.",
                "from the areas",
                "from what was weighed in",
                "printed",
                "deviation");
    }

    private static void addBalance(Rows rows, String place, FileResult result, String what) {
        Optional<Value> areas = result.derived(what).or(() -> result.derived(what + ", found"));
        Optional<Value> weighed =
                result.derived(what + ", by mass balance")
                        .or(() -> result.derived(what + ", weighed in"));
        Optional<Value> printed = result.derived(what + ", printed");
        rows.add(
                place + ", " + what,
                areas.map(Shown::number).orElse(Shown.NOTHING),
                weighed.map(Shown::number).orElse(Shown.NOTHING),
                printed.map(Shown::number).orElse(Shown.NOTHING),
                deviation(areas, weighed));
    }

    private static String deviation(Optional<Value> areas, Optional<Value> weighed) {
        if (areas.isEmpty() || weighed.isEmpty() || weighed.get().measured().value() == 0) {
            return Shown.NOTHING;
        }
        Measured ratio = areas.get().measured().dividedBy(weighed.get().measured());
        return Shown.percent(ratio.value() - 1);
    }

    private void widths(Html html) {
        Optional<WidthsResult> result = WidthsResult.of(measurement, spectra);
        if (result.isEmpty()) {
            return;
        }
        Rows rows = new Rows();
        for (Map.Entry<String, WidthsOverCondition> line : result.get().lines().entrySet()) {
            for (WidthsOverCondition.Point point : line.getValue().points()) {
                rows.add(
                        AmountPlates.called(line.getKey()) + at(point.condition()),
                        Shown.text(point.position()),
                        Shown.text(point.width()),
                        Shown.text(point.form()));
            }
        }
        String unit = result.get().unit().symbol();
        rows.write(
                html,
                "Width and shape of the lines over "
                        + ordinal.name()
                        + ": a share of 0 is a Gaussian, of 1 a Lorentzian line (k = 1).",
                "position / " + unit,
                "width (FWHM) / " + unit,
                "Lorentzian share");
    }

    private String at(double si) {
        return Shown.rounded(ordinal.unit().fromSi(si), 4) + " " + ordinal.unit().symbol();
    }
}
