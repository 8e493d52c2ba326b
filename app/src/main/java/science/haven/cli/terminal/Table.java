package science.haven.cli.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// A table for the terminal: columns as wide as their widest cell, numbers aligned to the right.
public final class Table {

    private static final String GAP = "   ";

    private final List<List<String>> rows = new ArrayList<>();
    private final boolean[] right;

    /// A table.
    ///
    /// @param headings one per column; those that begin with `>` align their column to the right
    public Table(String... headings) {
        right = new boolean[headings.length];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < headings.length; i++) {
            right[i] = headings[i].startsWith(">");
            names.add(right[i] ? headings[i].substring(1) : headings[i]);
        }
        rows.add(names);
    }

    /// Adds a row.
    ///
    /// @param cells one text per column
    /// @return this table
    public Table row(String... cells) {
        if (cells.length != right.length) {
            throw new IllegalArgumentException(
                    "a row must have %d cells, got %d".formatted(right.length, cells.length));
        }
        rows.add(List.of(cells));
        return this;
    }

    /// Without the headings.
    ///
    /// @param out where to print
    /// @param indent what every line begins with
    public void printBody(PrintWriter out, String indent) {
        rows.removeFirst();
        print(out, indent);
    }

    /// Prints headings and rows.
    ///
    /// @param out where to print
    /// @param indent what every line begins with
    public void print(PrintWriter out, String indent) {
        int[] widths = new int[right.length];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = row.get(i);
                String padding = " ".repeat(widths[i] - width(cell));
                line.append(i == 0 ? "" : GAP);
                line.append(right[i] ? padding + cell : cell + padding);
            }
            out.println(indent + line.toString().stripTrailing());
        }
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
