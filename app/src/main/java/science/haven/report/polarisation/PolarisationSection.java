package science.haven.report.polarisation;

import science.haven.report.page.Html;
import science.haven.report.page.MeasurementHeading;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageFigure;
import science.haven.report.page.PageTable;
import science.haven.report.page.Shown;
import science.haven.report.page.ValueColumn;
import science.haven.study.polarisation.AnalysedTransient;
import science.haven.study.polarisation.ElectronsAndHoles;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The part of the page that belongs to one polarisation: its steps and where they end.
public final class PolarisationSection {

    private static final String CONDUCTIVITY = " conductivity";

    private final Results.Group group;
    private final List<AnalysedTransient> steps;
    private final List<ElectronsAndHoles> carriers;
    private final Numbering numbering;

    /// The section of a measurement.
    ///
    /// @param group the measurement
    /// @param steps its steps
    /// @param carriers its electrons and holes, by temperature
    /// @param numbering counts the tables and figures
    public PolarisationSection(
            Results.Group group,
            List<AnalysedTransient> steps,
            List<ElectronsAndHoles> carriers,
            Numbering numbering) {
        this.group = group;
        this.steps = List.copyOf(steps);
        this.carriers = List.copyOf(carriers);
        this.numbering = numbering;
    }

    /// Writes the section.
    ///
    /// @param html the page
    public void write(Html html) {
        MeasurementHeading.write(html, group);
        if (steps.isEmpty()) {
            return;
        }
        List<String> steady = new ArrayList<>();
        List<String> electronic = new ArrayList<>();
        for (String name : names()) {
            (name.contains(CONDUCTIVITY) || name.startsWith("transference") ? electronic : steady)
                    .add(name);
        }
        table(
                html,
                "Steps of the polarisation and their steady states, with standard uncertainties (k"
                        + " = 1). The steady state is the median of the laws that describe the"
                        + " relaxation, weighted by how well they do; its uncertainty, half the"
                        + " 68 % interval by profile likelihood, holds their spread.",
                steady,
                true);
        if (!electronic.isEmpty()) {
            table(
                    html,
                    "What follows for the electrons. Uncertainties of conductivities include the"
                            + " geometry, which cancels in a transference number.",
                    electronic,
                    false);
        }
        carriers(html);
        PageFigure.write(html, TransientPlates.of(group.name(), steps), numbering);
    }

    /// What the steady currents at several voltages say together.
    private void carriers(Html html) {
        List<Results.Conclusion> all =
                carriers.stream().flatMap(c -> c.conclusions().stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        List<PageTable.Row> rows =
                all.stream().map(c -> new PageTable.Row(c.name(), c.remarks())).toList();
        List<String> values = all.stream().map(Shown::text).toList();
        List<String> voltages = new ArrayList<>();
        for (ElectronsAndHoles one : carriers) {
            String range = voltages(one.steps());
            one.conclusions().forEach(_ -> voltages.add(range));
        }
        new PageTable(
                        "Electrons and holes by the equation of Hebb and Wagner, I = (kT/e)"
                                + " [Gₙ (1 − exp(−u)) + Gₚ (exp(u) − 1)] with u = eU/kT, from"
                                + " the steady currents at several voltages, weighted by their"
                                + " uncertainties. Uncertainties of conductivities include the"
                                + " geometry.",
                        "quantity",
                        List.of(
                                new ValueColumn("value", "", values),
                                new ValueColumn("voltages", "", voltages)),
                        rows)
                .write(html, numbering);
    }

    private static String voltages(List<AnalysedTransient> steps) {
        DoubleSummaryStatistics range =
                steps.stream()
                        .mapToDouble(s -> s.polarisation().voltage().value())
                        .summaryStatistics();
        return "%d, %s to %s V"
                .formatted(
                        steps.size(),
                        Shown.rounded(range.getMin(), 3),
                        Shown.rounded(range.getMax(), 3));
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (AnalysedTransient step : steps) {
            step.result().derived().stream().map(Value::name).forEach(names::add);
        }
        return names;
    }

    private void table(Html html, String caption, List<String> names, boolean first) {
        List<FileResult> results = steps.stream().map(AnalysedTransient::result).toList();
        List<ValueColumn> columns = new ArrayList<>();
        if (first) {
            List<String> laws = results.stream().map(FileResult::model).toList();
            columns.add(new ValueColumn("law", "", laws));
        }
        names.forEach(name -> columns.add(ValueColumn.of(name, results, name)));
        List<PageTable.Row> rows =
                steps.stream()
                        .map(
                                step ->
                                        new PageTable.Row(
                                                name(step),
                                                first ? step.result().remarks() : List.of()))
                        .toList();
        new PageTable(caption, "step", columns, rows).write(html, numbering);
    }

    private static String name(AnalysedTransient step) {
        FileResult result = step.result();
        String held = TransientPlates.held(step.polarisation().step());
        return result.condition("temperature").isPresent()
                ? held + ", " + Shown.temperature(result)
                : held + ", " + result.source().file();
    }
}
