package science.haven.report.page;

import science.haven.study.result.Results;

import java.util.List;

/// A table of conclusions, one to a row, with notes on what limits them.
public final class ConclusionTable {

    private ConclusionTable() {}

    /// Writes the table. Where two rows have the same name, a column says what each is drawn from.
    ///
    /// @param html the page
    /// @param caption what it shows
    /// @param conclusions the rows
    /// @param numbering counts the tables
    public static void write(
            Html html, String caption, List<Results.Conclusion> conclusions, Numbering numbering) {
        Notes notes = new Notes();
        boolean alike =
                conclusions.stream().map(Results.Conclusion::name).distinct().count()
                        < conclusions.size();
        html.open("div", "class", "scroll").open("table");
        html.open("caption").element("b", numbering.nextTable()).text(caption).close();
        html.open("thead").open("tr");
        html.element("th", "quantity", "scope", "col");
        if (alike) {
            html.element("th", "of", "scope", "col");
        }
        html.element("th", "value", "scope", "col");
        html.close().close().open("tbody");
        for (Results.Conclusion conclusion : conclusions) {
            html.open("tr").open("th", "scope", "row").text(conclusion.name());
            String letters = notes.letters(conclusion.name(), conclusion.remarks());
            if (!letters.isEmpty()) {
                html.element("sup", letters, "class", "note");
            }
            html.close();
            if (alike) {
                html.element("td", conclusion.of());
            }
            html.element("td", Shown.text(conclusion)).close();
        }
        html.close().close().close();
        notes.write(html);
    }
}
