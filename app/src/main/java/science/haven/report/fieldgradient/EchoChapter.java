package science.haven.report.fieldgradient;

import science.haven.fieldgradient.EchoFit;
import science.haven.report.page.Chapter;
import science.haven.report.page.ConclusionTable;
import science.haven.report.page.Html;
import science.haven.report.page.MeasurementHeading;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageFigure;
import science.haven.report.page.PageTable;
import science.haven.report.page.Plate;
import science.haven.report.page.TextFile;
import science.haven.report.page.ValueColumn;
import science.haven.study.fieldgradient.AnalysedEcho;
import science.haven.study.fieldgradient.TimesResult;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Echoes in pulsed field gradients in a report.
///
/// @param group the measurement
/// @param echoes its decays
/// @param times diffusion over the diffusion time, where there are several
public record EchoChapter(Results.Group group, List<AnalysedEcho> echoes, List<TimesResult> times)
        implements Chapter {

    /// Figures of single decays stand in the page for no more than this many.
    private static final int MOST_IN_PAGE = 24;

    /// Keeps a copy of the list.
    public EchoChapter {
        echoes = List.copyOf(echoes);
        times = List.copyOf(times);
    }

    @Override
    public void write(Html html, Numbering numbering) {
        MeasurementHeading.write(html, group);
        if (echoes.isEmpty()) {
            return;
        }
        List<FileResult> results = echoes.stream().map(AnalysedEcho::result).toList();
        Set<String> names = new LinkedHashSet<>();
        results.forEach(r -> r.derived().stream().map(Value::name).forEach(names::add));
        List<ValueColumn> columns = new ArrayList<>();
        columns.add(new ValueColumn("law", "", results.stream().map(FileResult::model).toList()));
        names.forEach(name -> columns.add(ValueColumn.of(name, results, name)));
        List<PageTable.Row> rows =
                echoes.stream()
                        .map(
                                echo ->
                                        new PageTable.Row(
                                                EchoPlates.place(
                                                        echo, EchoPlates.severalTimes(echoes)),
                                                echo.result().remarks()))
                        .toList();
        String caption =
                "Diffusion coefficients with standard uncertainties (k = 1): the mean of all that"
                        + " gives the signal, and what the law says beside it; path: √(2DΔ).";
        new PageTable(caption, "decay", columns, rows).write(html, numbering);
        singles(html, numbering);
    }

    private void singles(Html html, Numbering numbering) {
        List<Plate> plates = single();
        if (plates.size() > MOST_IN_PAGE) {
            html.element(
                    "p",
                    "The figures of the %d decays lie in the folder figures."
                            .formatted(plates.size()));
            return;
        }
        html.open("details").element("summary", "Single decays");
        PageFigure.write(html, plates, numbering);
        html.close();
    }

    @Override
    public void summary(Html html, Numbering numbering) {
        List<Results.Conclusion> all =
                times.stream().flatMap(result -> result.conclusions().stream()).toList();
        if (!all.isEmpty()) {
            String caption =
                    "Diffusion of %s over the diffusion time, with standard uncertainties (k = 1)."
                            .formatted(group.name());
            ConclusionTable.write(html, caption, all, numbering);
        }
    }

    @Override
    public List<Plate> overview() {
        List<Plate> plates = new ArrayList<>(EchoPlates.overview(group.name(), echoes));
        plates.addAll(EchoPlates.times(group.name(), times));
        return plates;
    }

    @Override
    public List<Plate> plates() {
        List<Plate> plates = new ArrayList<>(overview());
        plates.addAll(single());
        return plates;
    }

    private List<Plate> single() {
        List<Plate> plates = new ArrayList<>();
        for (int i = 0; i < echoes.size(); i++) {
            plates.addAll(EchoPlates.single(Plate.name(group.name(), i), echoes.get(i)));
        }
        return plates;
    }

    @Override
    public List<TextFile> files() {
        List<TextFile> files = new ArrayList<>();
        for (int i = 0; i < echoes.size(); i++) {
            String name = Plate.name(group.name(), i);
            AnalysedEcho echo = echoes.get(i);
            echo.decays().forEach(d -> files.add(curve(name + EchoPlates.suffix(d), d.fit())));
            echo.log().ifPresent(log -> files.add(new TextFile(name + "-process.txt", log.text())));
        }
        return files;
    }

    private static TextFile curve(String name, EchoFit fit) {
        double[] b = fit.decay().b();
        double[] intensity = fit.decay().intensity();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("b / s/m²", "signal", "fit"));
        for (int i = 0; i < b.length; i++) {
            rows.add(
                    List.of(
                            TextFile.number(b[i]),
                            TextFile.number(intensity[i]),
                            TextFile.number(fit.at(b[i]))));
        }
        return TextFile.table(name, rows);
    }

    @Override
    public List<String> methods(String version) {
        return echoes.isEmpty()
                ? List.of()
                : List.of(
                        "Decays of echoes in pulsed field gradients were fitted with Haven "
                                + version
                                + " without start values: one coefficient, planes and channels in a"
                                + " powder, gamma and log-normal distributions, oblate and prolate"
                                + " tensors in a powder, two coefficients, each with and without a"
                                + " floor, ranked by AICc. A powder of anisotropic grains was taken"
                                + " only where it was ten times more probable than every law"
                                + " without axes, or where the study asked for it.");
    }

    @Override
    public List<String> references() {
        return echoes.isEmpty()
                ? List.of()
                : List.of(
                        "E. O. Stejskal, J. E. Tanner, J. Chem. Phys. 42 (1965) 288 (echoes in"
                                + " field gradients)");
    }
}
