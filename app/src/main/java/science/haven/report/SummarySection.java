package science.haven.report;

import science.haven.fit.Interval;
import science.haven.report.operando.IsotopeTable;
import science.haven.report.page.Chapter;
import science.haven.report.page.ConclusionTable;
import science.haven.report.page.Html;
import science.haven.report.page.Notes;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageFigure;
import science.haven.report.page.PageTable;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.report.page.ValueColumn;
import science.haven.report.retention.RetentionSection;
import science.haven.study.MethodsCompared;
import science.haven.study.StudyOutcome;
import science.haven.study.arrhenius.ArrheniusResult;
import science.haven.study.arrhenius.Plotted;
import science.haven.study.diffusion.DiffusionMap;
import science.haven.study.operando.IsotopeResult;
import science.haven.study.result.Contradiction;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;
import science.haven.study.retention.RetentionResult;
import science.haven.transport.Arrhenius;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The top of the page: the numbers a reader came for.
final class SummarySection {

    private static final String CONDUCTIVITY = " conductivity";

    private final StudyOutcome outcome;
    private final List<Chapter> chapters;
    private final Numbering numbering;

    SummarySection(StudyOutcome outcome, List<Chapter> chapters, Numbering numbering) {
        this.outcome = outcome;
        this.chapters = chapters;
        this.numbering = numbering;
    }

    void write(Html html) {
        html.element("h2", "Summary", "id", "summary");
        energies(html);
        IsotopeTable.write(html, outcome.findings(IsotopeResult.class), numbering);
        contradictions(html);
        chapters.forEach(chapter -> chapter.summary(html, numbering));
        outcome.findings(RetentionResult.class)
                .forEach(r -> new RetentionSection(r, numbering).values(html));
        outcome.results().measurements().forEach(group -> conductivities(html, group));
        diffusion(html);
        compared(html);
        List<Plate> plates = new ArrayList<>(DiffusionMapPlate.of(outcome));
        plates.addAll(ArrheniusPlates.of(outcome.findings(ArrheniusResult.class)));
        chapters.forEach(chapter -> plates.addAll(chapter.overview()));
        plates.addAll(TimeScalePlate.of(outcome));
        if (!plates.isEmpty()) {
            PageFigure.write(html, plates, numbering);
        }
    }

    /// What different methods say of the same.
    private void compared(Html html) {
        List<Results.Conclusion> comparisons =
                outcome.findings(MethodsCompared.class).stream()
                        .flatMap(all -> all.conclusions().stream())
                        .toList();
        if (!comparisons.isEmpty()) {
            ConclusionTable.write(
                    html,
                    "What spins and currents say of the same jumps. A ratio of conductivities is"
                            + " the Haven ratio if the jumps that spins see carry the current.",
                    comparisons,
                    numbering);
        }
    }

    /// What follows from all diffusion coefficients together.
    private void diffusion(Html html) {
        List<Results.Conclusion> conclusions =
                outcome.findings(DiffusionMap.class).stream()
                        .flatMap(map -> map.conclusions().stream())
                        .toList();
        if (!conclusions.isEmpty()) {
            ConclusionTable.write(
                    html,
                    "Diffusion: Haven ratios, that is how far ions diffuse against how far their"
                            + " charge does, and activation energies of D.",
                    conclusions,
                    numbering);
        }
    }

    private void energies(Html html) {
        if (outcome.findings(ArrheniusResult.class).isEmpty()) {
            return;
        }
        Notes notes = new Notes();
        html.open("div", "class", "scroll").open("table");
        html.open("caption").element("b", numbering.nextTable());
        html.text(
                        "Activation energies Eₐ and prefactors A: the ordinate is ln A − Eₐ/kT."
                                + " With standard uncertainties (k = 1).")
                .close();
        html.open("thead").open("tr");
        for (String heading :
                List.of("of", "ordinate", "Eₐ", "prefactor", "temperatures", "points")) {
            html.element("th", heading, "scope", "col");
        }
        html.close().close().open("tbody");
        outcome.findings(ArrheniusResult.class).forEach(result -> energy(html, result, notes));
        html.close().close().close();
        notes.write(html);
        outcome.findings(ArrheniusResult.class).forEach(result -> curved(html, result));
    }

    /// What cannot all be true stands before the numbers that it concerns.
    private void contradictions(Html html) {
        if (outcome.results().contradictions().isEmpty()) {
            return;
        }
        html.element("h3", "Contradictions");
        for (Contradiction contradiction : outcome.results().contradictions()) {
            html.open("p", "class", "failed").text(contradiction.text() + " ");
            html.element("code", contradiction.code()).close();
        }
    }

    /// What describes a curved plot better than one energy.
    private static void curved(Html html, ArrheniusResult result) {
        List<Results.Conclusion> values = result.conclusions();
        int first = result.plotted() == Plotted.CONDUCTANCE ? 1 : 2;
        if (values.size() > first) {
            String text =
                    values.subList(first, values.size()).stream()
                            .map(value -> value.name() + " " + Shown.text(value))
                            .collect(Collectors.joining("; "));
            html.element("p", "Curved plot of %s: %s.".formatted(named(result), text));
        }
    }

    /// Diffusion is that of a measurement.
    private static String named(ArrheniusResult result) {
        return result.plan().isDiffusion() ? result.plan().of() : result.plan().role();
    }

    private static void energy(Html html, ArrheniusResult result, Notes notes) {
        Results.Conclusion energy = result.conclusions().getFirst();
        html.open("tr").open("th", "scope", "row").text(named(result));
        String letters = notes.letters(result.plan().of(), energy.remarks());
        if (!letters.isEmpty()) {
            html.element("sup", letters, "class", "note");
        }
        html.close().element("td", energy.ordinate()).element("td", Shown.text(energy));
        String prefactor =
                result.plotted() != Plotted.CONDUCTANCE && result.conclusions().size() > 1
                        ? result.conclusions().get(1).name()
                                + " = "
                                + Shown.text(result.conclusions().get(1))
                        : Shown.NOTHING;
        String range =
                result.outcome() instanceof Arrhenius line
                        ? range(line.temperatures())
                        : Shown.NOTHING;
        html.element("td", prefactor)
                .element("td", range)
                .element("td", String.valueOf(result.points().size()))
                .close();
    }

    private static String range(Interval kelvin) {
        return "%s to %s K"
                .formatted(Shown.rounded(kelvin.lower(), 6), Shown.rounded(kelvin.upper(), 6));
    }

    private void conductivities(Html html, Results.Group group) {
        List<FileResult> good =
                group.results().stream().filter(r -> r.failure().isEmpty()).toList();
        List<ValueColumn> columns = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        good.forEach(r -> r.derived().stream().map(Value::name).forEach(names::add));
        names.removeIf(name -> !name.endsWith(CONDUCTIVITY));
        names.forEach(
                name ->
                        columns.add(
                                ValueColumn.of("σ " + name.replace(CONDUCTIVITY, ""), good, name)));
        if (columns.isEmpty()) {
            return;
        }
        String caption =
                "Conductivities, with standard uncertainties (k = 1) that include the geometry. It"
                        + " is"
                        + " common to all rows%s.".formatted(geometry(good));
        List<PageTable.Row> rows =
                good.stream().map(r -> new PageTable.Row(Shown.place(r), r.remarks())).toList();
        new PageTable(caption, "T", columns, rows).write(html, numbering);
    }

    /// The share of the geometry in the uncertainty, from any conductivity.
    private static String geometry(List<FileResult> results) {
        for (FileResult result : results) {
            for (Value value : result.derived()) {
                if (value.statistical().isPresent()) {
                    double total = value.measured().relative();
                    double own = value.statistical().get() / value.measured().value();
                    double shared = Math.sqrt(Math.max(0, total * total - own * own));
                    return " (" + Shown.percent(shared) + ")";
                }
            }
        }
        return "";
    }
}
