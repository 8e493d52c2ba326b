package science.haven.report.tracer;

import science.haven.report.page.Chapter;
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
import science.haven.tracer.ProfileFit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Profiles of isotopes in a report.
///
/// @param group the measurement
/// @param plan what was known of its profiles
/// @param profiles its profiles
public record TracerChapter(Results.Group group, TracerPlan plan, List<AnalysedTracer> profiles)
        implements Chapter {

    /// Keeps a copy of the list.
    public TracerChapter {
        profiles = List.copyOf(profiles);
    }

    @Override
    public void write(Html html, Numbering numbering) {
        MeasurementHeading.write(html, group);
        if (profiles.size() > 1) {
            html.open("details").element("summary", "Single profiles");
            PageFigure.write(html, single(), numbering);
            html.close();
        }
    }

    @Override
    public void summary(Html html, Numbering numbering) {
        if (profiles.isEmpty()) {
            return;
        }
        List<FileResult> results = profiles.stream().map(AnalysedTracer::result).toList();
        Set<String> names = new LinkedHashSet<>();
        results.forEach(r -> r.derived().stream().map(Value::name).forEach(names::add));
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
            plates.add(
                    TracerPlates.single(Plate.name(group.name(), i), plan.ions(), profiles.get(i)));
        }
        return plates;
    }

    @Override
    public List<TextFile> files() {
        List<TextFile> files = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            files.add(curve(Plate.name(group.name(), i), profiles.get(i).fit()));
        }
        return files;
    }

    private static TextFile curve(String name, ProfileFit fit) {
        double[] x = fit.data().position();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("x / m", "fraction", "u(fraction)", "fit"));
        for (int i = 0; i < x.length; i++) {
            rows.add(
                    List.of(
                            TextFile.number(x[i]),
                            TextFile.number(fit.data().fraction()[i]),
                            TextFile.number(fit.sigma()[i]),
                            TextFile.number(fit.at(x[i]))));
        }
        return TextFile.table(name, rows);
    }

    @Override
    public List<String> methods(String version) {
        return profiles.isEmpty()
                ? List.of()
                : List.of(
                        "Isotope profiles were fitted with Haven "
                                + version
                                + " without start values: Crank's solutions for a surface with the"
                                + " fraction of the source and for a finite surface exchange, in a"
                                + " half-space or a sheet, with a sealed anneal and the width of"
                                + " the beam where there were any; the law of the lowest AICc was"
                                + " used. Weights are those of counting both isotopes (binomial),"
                                + " taken at the fitted fractions.");
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
