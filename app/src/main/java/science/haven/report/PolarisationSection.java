package science.haven.report;

import science.haven.study.AnalysedTransient;
import science.haven.study.FileResult;
import science.haven.study.Results;
import science.haven.study.Value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The part of the page that belongs to one polarisation: its steps and where they end.
final class PolarisationSection {

    private static final String CONDUCTIVITY = " conductivity";

    private final Results.Group group;
    private final List<AnalysedTransient> steps;
    private final Numbering numbering;

    PolarisationSection(Results.Group group, List<AnalysedTransient> steps, Numbering numbering) {
        this.group = group;
        this.steps = steps;
        this.numbering = numbering;
    }

    void write(Html html) {
        html.element(
                "h2", "Measurement: " + group.name(), "id", MeasurementSection.id(group.name()));
        MeasurementSection.failures(html, group);
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
                        + " = 1). The steady state is the mean of the laws that describe the"
                        + " relaxation, weighted by how well they do; its uncertainty holds their"
                        + " spread.",
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
        PageFigure.write(html, TransientPlates.of(group.name(), steps), numbering);
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
        Notes notes = new Notes();
        html.open("div", "class", "scroll").open("table");
        html.open("caption").element("b", numbering.nextTable()).text(caption).close();
        PageTable.head(html, "step", columns);
        html.open("tbody");
        for (int row = 0; row < steps.size(); row++) {
            String name = name(steps.get(row));
            html.open("tr").open("th", "scope", "row").text(name);
            String letters = notes.letters(name, first ? results.get(row).remarks() : List.of());
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

    private static String name(AnalysedTransient step) {
        FileResult result = step.result();
        String held = TransientPlates.held(step.polarisation().step());
        return result.condition("temperature").isPresent()
                ? held + ", " + Shown.temperature(result)
                : held + ", " + result.source().file();
    }
}
