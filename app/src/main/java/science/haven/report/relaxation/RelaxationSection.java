package science.haven.report.relaxation;

import science.haven.report.page.Html;
import science.haven.report.page.MeasurementHeading;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageFigure;
import science.haven.report.page.PageTable;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.report.page.ValueColumn;
import science.haven.study.relaxation.AnalysedRates;
import science.haven.study.relaxation.recovery.AnalysedRecovery;
import science.haven.study.result.FileResult;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The part of the page that belongs to relaxation: times, motions, transients.
final class RelaxationSection {

    /// Figures of single transients stand in the page for no more than this many.
    private static final int MOST_IN_PAGE = 24;

    private final RelaxationChapter chapter;
    private final Numbering numbering;

    RelaxationSection(RelaxationChapter chapter, Numbering numbering) {
        this.chapter = chapter;
        this.numbering = numbering;
    }

    void write(Html html) {
        MeasurementHeading.write(html, chapter.group());
        tables(html);
        if (!chapter.recoveries().isEmpty()) {
            times(html);
        }
        chapter.along().forEach(pages -> pages.write(html, numbering));
        chapter.motions().forEach(result -> new MotionTables(result, numbering).ranking(html));
        singles(html);
    }

    private void tables(Html html) {
        for (AnalysedRates table : chapter.tables()) {
            html.element(
                    "p",
                    "%d rates were read from %s."
                            .formatted(table.points().size(), table.result().source().file()));
        }
    }

    private void times(Html html) {
        List<FileResult> results =
                chapter.recoveries().stream().map(AnalysedRecovery::result).toList();
        Set<String> names = new LinkedHashSet<>();
        results.forEach(r -> r.derived().stream().map(Value::name).forEach(names::add));
        List<ValueColumn> columns = new ArrayList<>();
        columns.add(new ValueColumn("law", "", results.stream().map(FileResult::model).toList()));
        names.forEach(name -> columns.add(ValueColumn.of(name, results, name)));
        List<PageTable.Row> rows =
                results.stream().map(r -> new PageTable.Row(Shown.place(r), r.remarks())).toList();
        String caption =
                "Relaxation times with standard uncertainties (k = 1), and what the pulses"
                        + " achieved.";
        new PageTable(caption, "transient", columns, rows).write(html, numbering);
    }

    private void singles(Html html) {
        List<Plate> plates = chapter.single();
        if (plates.isEmpty()) {
            return;
        }
        if (plates.size() > MOST_IN_PAGE) {
            html.element(
                    "p",
                    "The figures of the %d transients lie in the folder figures."
                            .formatted(plates.size()));
            return;
        }
        html.open("details").element("summary", "Single transients");
        PageFigure.write(html, plates, numbering);
        html.close();
    }
}
