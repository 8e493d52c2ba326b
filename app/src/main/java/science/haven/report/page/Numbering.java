package science.haven.report.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Counts tables and figures through the page, and knows which notes stand on it.
public final class Numbering {

    private final Map<Notes, Integer> notes = new HashMap<>();
    private int tables;
    private int figures;

    /// Counts a table.
    ///
    /// @return for example `Table 3. `
    public String nextTable() {
        return "Table " + ++tables + ". ";
    }

    /// Where these notes have been written before, if they have; otherwise they are written now,
    /// under the table counted last.
    Optional<Integer> before(Notes these) {
        return Optional.ofNullable(notes.putIfAbsent(these, tables));
    }

    String nextFigure() {
        return "Figure " + ++figures + ". ";
    }
}
