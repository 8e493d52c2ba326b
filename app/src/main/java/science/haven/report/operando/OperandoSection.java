package science.haven.report.operando;

import science.haven.quantity.Remark;
import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageTable;
import science.haven.report.page.Shown;
import science.haven.report.page.ValueColumn;
import science.haven.study.operando.CellResult;
import science.haven.study.operando.FollowedLines;
import science.haven.study.operando.MetalResult;
import science.haven.study.result.Results;

import java.util.ArrayList;
import java.util.List;

/// The part of the page about the cell and the metal.
///
/// @param chapter what was found
/// @param numbering counts the tables
record OperandoSection(OperandoChapter chapter, Numbering numbering) {

    void write(Html html) {
        chapter.lines().map(FollowedLines::remarks).ifPresent(all -> said(html, all));
        List<Results.Conclusion> rows = new ArrayList<>();
        chapter.cell().map(CellResult::conclusions).ifPresent(rows::addAll);
        chapter.metal().map(MetalResult::conclusions).ifPresent(rows::addAll);
        if (rows.isEmpty()) {
            return;
        }
        List<String> values =
                rows.stream()
                        .map(c -> c.measured().isPresent() ? Shown.text(c) : Shown.NOTHING)
                        .toList();
        new PageTable(
                        "Cell and metal, with standard uncertainties (k = 1) that contain the"
                                + " calibration.",
                        "quantity",
                        List.of(new ValueColumn("value", "", values)),
                        rows.stream().map(c -> new PageTable.Row(c.name(), c.remarks())).toList())
                .write(html, numbering);
    }

    private static void said(Html html, List<Remark> remarks) {
        for (Remark remark : remarks) {
            html.open("p")
                    .text("All lines of the series: " + remark.text() + " ")
                    .element("code", remark.code())
                    .close();
        }
    }
}
