package science.haven.report.tracer;

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
import science.haven.study.plan.TracerPlan;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;
import science.haven.study.tracer.AnalysedTracer;
import science.haven.study.tracer.BoundariesResult;
import science.haven.tracer.IsotopeProfile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Profiles of isotopes in a report.
///
/// @param group the measurement
/// @param plan what was known of its profiles
/// @param profiles its profiles
/// @param boundaries what their boundaries say together
public record TracerChapter(
        Results.Group group,
        TracerPlan plan,
        List<AnalysedTracer> profiles,
        List<BoundariesResult> boundaries)
        implements Chapter {

    private static final String BOUNDARIES =
            "Steps at grain boundaries were evaluated by continuity of the flux, J = D_b dn/dx ="
                    + " (D_gb/δ) Δn: a parabola on each side with one slope at the boundary, points"
                    + " within one and a half widths of the beam left out; slopes fitted apart test"
                    + " the continuity. Only D_gb/δ is measured; D_gb holds for the given δ.";

    private static final String IMAGES =
            "Images were fitted with a forward model in finite volumes: D_b within grains, a"
                    + " resistance δ/D_gb at every boundary that was drawn in, whose pixels count with"
                    + " the length of the line and not of its steps; pixels through which a boundary"
                    + " passes were left out. Below the image its grains are taken to go on as in a"
                    + " mirror. Weights are those of counting.";

    /// Keeps copies of the lists.
    public TracerChapter {
        profiles = List.copyOf(profiles);
        boundaries = List.copyOf(boundaries);
    }

    @Override
    public void write(Html html, Numbering numbering) {
        MeasurementHeading.write(html, group);
        profiles.stream()
                .filter(profile -> !profile.steps().isEmpty())
                .forEach(profile -> StepTable.write(html, profile, plan, numbering));
        if (profiles.size() > 1) {
            html.open("details").element("summary", "Single profiles");
            PageFigure.write(html, single(), numbering);
            html.close();
        } else if (profiles.stream().anyMatch(profile -> profile.steps().isEmpty())) {
            html.element("p", "Its numbers and its figure stand in the summary.");
        }
    }

    @Override
    public void summary(Html html, Numbering numbering) {
        if (profiles.isEmpty()) {
            return;
        }
        List<FileResult> results = profiles.stream().map(AnalysedTracer::result).toList();
        Set<String> names = new LinkedHashSet<>();
        results.forEach(
                r ->
                        r.derived().stream()
                                .map(Value::name)
                                .filter(name -> !name.contains(" at "))
                                .forEach(names::add));
        List<ValueColumn> columns = new ArrayList<>();
        columns.add(new ValueColumn("law", "", results.stream().map(FileResult::model).toList()));
        names.forEach(name -> columns.add(ValueColumn.of(name, results, name)));
        List<PageTable.Row> rows =
                results.stream().map(r -> new PageTable.Row(Shown.place(r), r.remarks())).toList();
        new PageTable(
                        "Tracer diffusion from the profiles of %s, with standard uncertainties (k = 1)."
                                .formatted(group.name()),
                        "profile",
                        columns,
                        rows)
                .write(html, numbering);
        boundaries.forEach(
                b ->
                        ConclusionTable.write(
                                html,
                                "All grain boundaries of %s together, with standard uncertainties (k = 1)."
                                        .formatted(group.name()),
                                b.conclusions(),
                                numbering));
    }

    @Override
    public List<Plate> overview() {
        return profiles.size() == 1
                ? single()
                : TracerPlates.overview(group.name(), plan.ions(), profiles);
    }

    @Override
    public List<Plate> plates() {
        List<Plate> plates = new ArrayList<>(overview());
        if (profiles.size() > 1) {
            plates.addAll(single());
        }
        return plates;
    }

    private List<Plate> single() {
        List<Plate> plates = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            plates.addAll(TracerPlates.single(group.name(), i, plan.ions(), profiles.get(i)));
        }
        return plates;
    }

    @Override
    public List<TextFile> files() {
        List<TextFile> files = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            files.add(curve(Plate.name(group.name(), i), profiles.get(i)));
        }
        return files;
    }

    private static TextFile curve(String name, AnalysedTracer profile) {
        IsotopeProfile data = profile.profile();
        double[] sigma = data.sigma(data.smoothed());
        double[] x = data.position();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("x / m", "fraction", "u(fraction)", "fit"));
        for (int i = 0; i < x.length; i++) {
            double here = x[i];
            rows.add(
                    List.of(
                            TextFile.number(here),
                            TextFile.number(data.fraction()[i]),
                            data.isNoiseKnown() ? TextFile.number(sigma[i]) : "",
                            profile.fit().map(fit -> TextFile.number(fit.at(here))).orElse("")));
        }
        return TextFile.table(name, rows);
    }

    @Override
    public List<String> methods(String version) {
        List<String> paragraphs = new ArrayList<>();
        if (profiles.stream().anyMatch(profile -> profile.fit().isPresent())) {
            paragraphs.add(
                    "Isotope profiles were fitted with Haven "
                            + version
                            + " without start values: Crank's solutions for a surface with the"
                            + " fraction of the source and for a finite surface exchange, in a"
                            + " half-space or a sheet, with a sealed anneal and the width of the"
                            + " beam where there were any; the law of the lowest AICc was used."
                            + " Weights are those of counting both isotopes (binomial), taken at"
                            + " the fitted fractions.");
        }
        if (profiles.stream().anyMatch(profile -> !profile.steps().isEmpty())) {
            paragraphs.add(BOUNDARIES);
        }
        if (profiles.stream().anyMatch(p -> p.image().flatMap(image -> image.fit()).isPresent())) {
            paragraphs.add(IMAGES);
        }
        return paragraphs;
    }

    @Override
    public List<String> references() {
        return profiles.isEmpty()
                ? List.of()
                : List.of(
                        "Diffusion in a half-space and a sheet: J. Crank, The Mathematics of"
                                + " Diffusion, 2nd ed., Oxford University Press, 1975");
    }
}
