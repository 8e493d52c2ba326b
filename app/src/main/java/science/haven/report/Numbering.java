package science.haven.report;

/// Counts tables and figures through the page.
final class Numbering {

    private int tables;
    private int figures;

    String nextTable() {
        return "Table " + ++tables + ". ";
    }

    String nextFigure() {
        return "Figure " + ++figures + ". ";
    }
}
