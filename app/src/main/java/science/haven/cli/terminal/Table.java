package science.haven.cli.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A table for the terminal: columns as wide as their widest cell, numbers aligned to the right.
/// What is wider than the terminal goes on below, with the first column again.
public final class Table {

    private static final String GAP = "   ";
    private static final String ELLIPSIS = "…";

    /// The first column gives way to the numbers, down to this share of the line.
    private static final int SHARE = 4;

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
        int[] widths = widths(Integer.MAX_VALUE);
        lines(out, indent, widths, IntStream.range(0, widths.length).boxed().toList());
    }

    /// Prints headings and rows within the width of the terminal.
    ///
    /// @param out where to print
    /// @param indent what every line begins with
    public void print(PrintWriter out, String indent) {
        print(out, indent, Terminal.columns());
    }

    /// Prints headings and rows.
    ///
    /// @param out where to print
    /// @param indent what every line begins with
    /// @param columns how many characters a line may have
    void print(PrintWriter out, String indent, int columns) {
        int room = columns - indent.length();
        int[] widths = widths(Integer.MAX_VALUE);
        if (IntStream.of(widths).sum() + GAP.length() * (widths.length - 1) > room) {
            widths = widths(room / SHARE);
        }
        List<Integer> block = new ArrayList<>(List.of(0));
        int used = widths[0];
        for (int i = 1; i < widths.length; i++) {
            if (block.size() > 1 && used + GAP.length() + widths[i] > room) {
                lines(out, indent, widths, block);
                out.println();
                block = new ArrayList<>(List.of(0));
                used = widths[0];
            }
            block.add(i);
            used += GAP.length() + widths[i];
        }
        lines(out, indent, widths, block);
    }

    /// Widths of all columns; the first has no more than `most`.
    private int[] widths(int most) {
        int[] widths = new int[right.length];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        widths[0] = Math.min(widths[0], Math.max(most, 2 * ELLIPSIS.length() + 1));
        return widths;
    }

    private void lines(PrintWriter out, String indent, int[] widths, List<Integer> columns) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i : columns) {
                String cell = i == 0 ? shortened(row.get(i), widths[i]) : row.get(i);
                String padding = " ".repeat(widths[i] - width(cell));
                line.append(i == 0 ? "" : GAP);
                line.append(right[i] ? padding + cell : cell + padding);
            }
            out.println(indent + line.toString().stripTrailing());
        }
    }

    /// Without its middle: names differ at their ends.
    private static String shortened(String text, int most) {
        int[] points = text.codePoints().toArray();
        if (points.length <= most) {
            return text;
        }
        int head = (most - 1) / 2;
        int tail = most - 1 - head;
        return new String(points, 0, head)
                + ELLIPSIS
                + new String(points, points.length - tail, tail);
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
