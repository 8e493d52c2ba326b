package science.haven.report;

import java.util.List;

/// Tables of values in the page.
final class PageTable {

    private PageTable() {}

    /// The head of a table: a column of names, then the columns of values.
    static void head(Html html, String first, List<ValueColumn> columns) {
        html.open("thead").open("tr").element("th", first, "scope", "col");
        for (ValueColumn column : columns) {
            html.open("th", "scope", "col").text(column.heading());
            if (!column.unit().isEmpty()) {
                html.markup("<br>").element("i", column.unit(), "class", "u");
            }
            html.close();
        }
        html.close().close();
    }
}
