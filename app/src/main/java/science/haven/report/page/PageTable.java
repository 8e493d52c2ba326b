package science.haven.report.page;

import science.haven.quantity.Remark;

import java.util.List;

/// A table of values in the page, with the remarks of its rows as notes below.
///
/// @param caption what it shows
/// @param first heading of the column with the names of the rows
/// @param columns the values
/// @param rows the rows, as many as each column has cells
public record PageTable(String caption, String first, List<ValueColumn> columns, List<Row> rows) {

    /// A row of the table.
    ///
    /// @param name what it is called
    /// @param remarks what limits its values
    public record Row(String name, List<Remark> remarks) {

        /// Keeps a copy of the list.
        public Row {
            remarks = List.copyOf(remarks);
        }
    }

    /// Keeps copies of the lists.
    public PageTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// Writes the table and its notes.
    ///
    /// @param html the page
    /// @param numbering gives the table its number
    public void write(Html html, Numbering numbering) {
        Notes notes = new Notes();
        html.open("div", "class", "scroll").open("table");
        html.open("caption").element("b", numbering.nextTable()).text(caption).close();
        head(html);
        html.open("tbody");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            html.open("tr").open("th", "scope", "row").text(row.name());
            String letters = notes.letters(row.name(), row.remarks());
            if (!letters.isEmpty()) {
                html.element("sup", letters, "class", "note");
            }
            html.close();
            for (ValueColumn column : columns) {
                html.element("td", column.cells().get(i));
            }
            html.close();
        }
        html.close().close().close();
        notes.write(html, numbering);
    }

    private void head(Html html) {
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
