package science.haven.report.operando;

import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageTable;
import science.haven.report.page.Shown;
import science.haven.report.page.ValueColumn;
import science.haven.study.operando.IsotopeResult;
import science.haven.study.result.Results;

import java.util.List;

/// Where deposits of lithium came from, as a table.
public final class IsotopeTable {

    private IsotopeTable() {}

    /// Writes the table.
    ///
    /// @param html the page
    /// @param isotopes what the study asked for; without any there is no table
    /// @param numbering counts the tables
    public static void write(Html html, List<IsotopeResult> isotopes, Numbering numbering) {
        List<Results.Conclusion> rows =
                isotopes.stream().flatMap(result -> result.conclusions().stream()).toList();
        if (rows.isEmpty()) {
            return;
        }
        new PageTable(
                        "Sources of lithium told apart by ⁶Li and ⁷Li, as atom fractions with"
                                + " standard uncertainties (k = 1).",
                        "deposit",
                        List.of(
                                new ValueColumn(
                                        "quantity",
                                        "",
                                        rows.stream().map(Results.Conclusion::name).toList()),
                                new ValueColumn(
                                        "value", "", rows.stream().map(Shown::text).toList())),
                        rows.stream().map(c -> new PageTable.Row(c.of(), c.remarks())).toList())
                .write(html, numbering);
    }
}
