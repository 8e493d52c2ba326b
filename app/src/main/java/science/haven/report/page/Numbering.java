package science.haven.report.page;

/// Counts tables and figures through the page.
public final class Numbering {

    private int tables;
    private int figures;

    /// Counts a table.
    ///
    /// @return for example `Table 3. `
    public String nextTable() {
        return "Table " + ++tables + ". ";
    }

    String nextFigure() {
        return "Figure " + ++figures + ". ";
    }
}
