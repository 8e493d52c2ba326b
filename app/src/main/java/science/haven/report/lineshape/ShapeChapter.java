package science.haven.report.lineshape;

import science.haven.report.page.Chapter;
import science.haven.report.page.ConclusionTable;
import science.haven.report.page.Html;
import science.haven.report.page.MeasurementHeading;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageFigure;
import science.haven.report.page.PageTable;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.report.page.TextFile;
import science.haven.report.page.ValueColumn;
import science.haven.study.lineshape.AnalysedShapes;
import science.haven.study.lineshape.JumpRates;
import science.haven.study.lineshape.MixtureResult;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Line shapes in a report.
///
/// @param group results of the measurement
/// @param shapes its spectra with their sites
/// @param joint what all of them say together
/// @param rates what their jump rates say together
public record ShapeChapter(
        Results.Group group,
        List<AnalysedShapes> shapes,
        List<MixtureResult> joint,
        List<JumpRates> rates)
        implements Chapter {

    private static final String METHOD =
            "Line shapes of powders were fitted without start values with one to three sites"
                    + " (isotropic shift, quadrupolar coupling and asymmetry, or anisotropy of the"
                    + " shift, each with a Gaussian width), their number by AICc. Shapes are exact to"
                    + " second order in the quadrupolar coupling: octahedral grids of orientations,"
                    + " integrated bin by bin between them, as dense as the error asked for (10⁻³ of"
                    + " the highest point) needs; spinning sidebands from the analytic phase. Amounts"
                    + " are those of a short pulse that excites all transitions.";

    private static final String MIXTURE =
            "Spectra were fitted with mixtures of crystalline sites (shift, quadrupolar coupling,"
                    + " asymmetry, Gaussian width), glasses (Czjzek distribution of width s with"
                    + " Gaussian shifts), metals and lines without coupling (Voigt profiles), and a"
                    + " baseline, without start values: patterns of each part were laid into what the"
                    + " others leave, sought anew beside the others, and the best mixtures brought to"
                    + " their minimum. Shapes are exact to second order in the quadrupolar coupling."
                    + " Shares are those of all nuclei seen, corrected for the transitions excited.";

    private static final String JUMP_METHOD =
            "Rates of jumps among places of known coupling were fitted to spectra of powders at"
                    + " rest without start values, with amount, shift, Gaussian width and level:"
                    + " patterns of all rates from the modes of the exchange of frequencies, direction"
                    + " by direction, as Kubo and Anderson. The barrier is that of ln k over 1/T.";

    private static final String JUMPS =
            "Rates of jumps of every path with standard uncertainties, shift δ of all"
                    + " places and width G of the Gaussian.";

    private static final String SITES =
            "Sites with standard uncertainties (k = 1), the largest share first: isotropic shift δ,"
                    + " quadrupolar coupling C_Q and asymmetry η, or anisotropy Δ of the shift, width G"
                    + " of the Gaussian; φ is the phase by which the spectrum was turned, fitted with"
                    + " the sites.";

    private static final String PARTS =
            "Parts of the mixture with standard uncertainties (k = 1), numbered as the study lists"
                    + " them: shift δ, quadrupolar coupling C_Q and asymmetry η, or anisotropy Δ of the"
                    + " shift, widths G of the Gaussian and L of the Lorentzian; of a glass width s of"
                    + " the Czjzek distribution (that of ssNake; σ of mrsimulator is s/2) and standard"
                    + " deviation σ_δ of the shift; φ is the phase by which the spectrum was turned,"
                    + " fitted with the parts.";

    /// Keeps copies of the lists.
    public ShapeChapter {
        shapes = List.copyOf(shapes);
        joint = List.copyOf(joint);
        rates = List.copyOf(rates);
    }

    @Override
    public void write(Html html, Numbering numbering) {
        MeasurementHeading.write(html, group);
        if (shapes.isEmpty()) {
            return;
        }
        List<FileResult> results = shapes.stream().map(AnalysedShapes::result).toList();
        Set<String> names = new LinkedHashSet<>();
        results.forEach(r -> r.parameters().stream().map(Value::name).forEach(names::add));
        List<ValueColumn> columns = new ArrayList<>();
        columns.add(new ValueColumn("model", "", results.stream().map(FileResult::model).toList()));
        names.forEach(name -> columns.add(ValueColumn.of(name, results, name)));
        List<PageTable.Row> rows =
                results.stream()
                        .map(result -> new PageTable.Row(Shown.place(result), result.remarks()))
                        .toList();
        String caption = jumping() ? JUMPS : mixture() ? PARTS : SITES;
        new PageTable(caption, "spectrum", columns, rows).write(html, numbering);
        joint.forEach(result -> common(result, html, numbering));
        rates.forEach(
                result ->
                        ConclusionTable.write(
                                html,
                                "What the jump rates of all temperatures say, by a line through ln"
                                        + " k over 1/T: standard uncertainties (k = 1).",
                                result.conclusions(),
                                numbering));
        PageFigure.write(html, single(), numbering);
    }

    /// Whether rates of jumps were sought.
    private boolean jumping() {
        return shapes.stream().anyMatch(one -> one.result().model().startsWith("jumps, "));
    }

    /// Whether anything but crystalline sites was fitted.
    private boolean mixture() {
        return shapes.stream().noneMatch(one -> one.result().model().matches("\\d+ sites?|"));
    }

    private static void common(MixtureResult result, Html html, Numbering numbering) {
        List<Results.Conclusion> all = result.conclusions();
        ValueColumn value = new ValueColumn("value", "", all.stream().map(Shown::text).toList());
        String caption =
                "What the sites of all %d spectra have in common, from one fit of all of them:"
                                .formatted(result.fit().spectra().size())
                        + " standard uncertainties (k = 1); amounts, widths and baselines are those"
                        + " of each spectrum.";
        new PageTable(
                        caption,
                        "quantity",
                        List.of(value),
                        all.stream().map(c -> new PageTable.Row(c.name(), c.remarks())).toList())
                .write(html, numbering);
    }

    @Override
    public List<Plate> overview() {
        return ShapePlates.series(group.name() + "-couplings", shapes).stream().toList();
    }

    @Override
    public List<Plate> plates() {
        List<Plate> plates = new ArrayList<>(overview());
        plates.addAll(single());
        return plates;
    }

    private List<Plate> single() {
        List<Plate> plates = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            plates.add(ShapePlates.single(Plate.name(group.name(), i), shapes.get(i)));
        }
        return plates;
    }

    @Override
    public List<TextFile> files() {
        List<TextFile> files = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            files.add(curve(Plate.name(group.name(), i), shapes.get(i)));
        }
        return files;
    }

    private static TextFile curve(String name, AnalysedShapes shapes) {
        List<String> head = new ArrayList<>(List.of("shift / ppm", "intensity"));
        List<double[]> columns = new ArrayList<>(List.of(shapes.ppm(), shapes.intensity()));
        if (shapes.model().length > 0) {
            head.add("fit");
            columns.add(shapes.model());
        }
        for (int s = 0; s < shapes.sites().size(); s++) {
            head.add("site " + (s + 1));
            columns.add(shapes.sites().get(s));
        }
        List<List<String>> rows = new ArrayList<>(List.of(head));
        for (int i = 0; i < shapes.ppm().length; i++) {
            int bin = i;
            rows.add(columns.stream().map(column -> TextFile.number(column[bin])).toList());
        }
        return TextFile.table(name, rows);
    }

    @Override
    public List<String> methods(String version) {
        if (shapes.isEmpty()) {
            return List.of();
        }
        return List.of(jumping() ? JUMP_METHOD : mixture() ? MIXTURE : METHOD);
    }

    @Override
    public List<String> references() {
        return List.of(
                "Alderman, Solum, Grant, J. Chem. Phys. 84, 3717 (1986): octahedral grids",
                "Edén, Levitt, J. Chem. Phys. 111, 1511 (1999): sidebands by the average over γ");
    }
}
