package science.haven.report.spectrum;

import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageFigure;
import science.haven.report.page.PageTable;
import science.haven.report.page.Plate;
import science.haven.report.page.TextFile;
import science.haven.report.page.ValueColumn;
import science.haven.spectrum.PlaneSpectrum;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;
import science.haven.study.spectrum.AnalysedPlane;

import java.util.ArrayList;
import java.util.List;

/// The part of the page that belongs to spectra over two frequencies.
///
/// @param group the measurement
/// @param planes its spectra over two frequencies
/// @param numbering counts the tables and figures
record PlaneSection(Results.Group group, List<AnalysedPlane> planes, Numbering numbering) {

    void write(Html html) {
        if (planes.isEmpty()) {
            return;
        }
        List<FileResult> results = planes.stream().map(AnalysedPlane::result).toList();
        List<ValueColumn> columns = new ArrayList<>();
        columns.add(
                new ValueColumn(
                        "points",
                        "",
                        planes.stream()
                                .map(AnalysedPlane::plane)
                                .map(p -> p.indirect().length + " × " + p.direct().length)
                                .toList()));
        for (Value value : results.getFirst().derived()) {
            columns.add(ValueColumn.of(value.name(), results, value.name()));
        }
        new PageTable(
                        "Spectra over two frequencies; volumes with the standard uncertainty that"
                                + " the noise gives them (k = 1).",
                        "spectrum",
                        columns,
                        results.stream()
                                .map(r -> new PageTable.Row(r.source().file(), r.remarks()))
                                .toList())
                .write(html, numbering);
        PageFigure.write(html, PlanePlates.of(group.name(), planes), numbering);
        planes.getFirst()
                .log()
                .ifPresent(
                        log -> {
                            html.open("details").element("summary", "Processing of the raw signal");
                            html.element("pre", log.text()).close();
                        });
    }

    /// What the folder of tables holds: the points that stand out of the noise, and the steps.
    static List<TextFile> files(String measurement, List<AnalysedPlane> planes) {
        List<TextFile> files = new ArrayList<>();
        for (int i = 0; i < planes.size(); i++) {
            String name = Plate.name(measurement, i) + "-plane";
            files.add(points(name, planes.get(i).plane()));
            planes.get(i)
                    .log()
                    .ifPresent(log -> files.add(new TextFile(name + "-process.txt", log.text())));
        }
        return files;
    }

    private static TextFile points(String name, PlaneSpectrum plane) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("direct / ppm", "indirect / ppm", "intensity"));
        int columns = plane.direct().length;
        for (int i = 0; i < plane.values().length; i++) {
            if (plane.isSignal(i)) {
                rows.add(
                        List.of(
                                TextFile.number(plane.direct()[i % columns]),
                                TextFile.number(plane.indirect()[i / columns]),
                                TextFile.number(plane.values()[i])));
            }
        }
        return TextFile.table(name, rows);
    }
}
