package science.haven.study.tracer;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.text.TextLines;
import science.haven.study.plan.TracerPlan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An image as instruments export it, one file for each ion: a matrix of counts, its first line at
/// y = 0, or x, y and counts in three columns; lines that begin with # are left out.
final class ImagePair {

    private static final int TRIPLE = 3;

    private ImagePair() {}

    /// Both ions in one table, pixel by pixel.
    static SourceFile joined(SourceFile tracer, SourceFile other, TracerPlan.Ions ions)
            throws FormatException {
        List<double[]> first = pixels(tracer);
        List<double[]> second = pixels(other);
        if (first.size() != second.size()) {
            throw TextLines.of(other)
                    .wrong(
                            1,
                            "%d pixels as in %s".formatted(first.size(), tracer.name()),
                            String.valueOf(second.size()));
        }
        StringBuilder text = new StringBuilder("x,y,");
        text.append(ions.tracer()).append(',').append(ions.other()).append('\n');
        for (int i = 0; i < first.size(); i++) {
            double[] one = first.get(i);
            double[] two = second.get(i);
            if (one[0] != two[0] || one[1] != two[1]) {
                throw TextLines.of(other)
                        .wrong(
                                1,
                                "the pixels of %s in their order".formatted(tracer.name()),
                                "%s, %s as number %d".formatted(two[0], two[1], i + 1));
            }
            text.append(one[0]).append(',').append(one[1]).append(',');
            text.append(one[2]).append(',').append(two[2]).append('\n');
        }
        return new SourceFile(tracer.name(), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// x, y and counts of every pixel.
    private static List<double[]> pixels(SourceFile file) throws FormatException {
        TextLines lines = TextLines.of(file);
        List<double[]> rows = new ArrayList<>();
        for (int n = 1; n <= lines.count(); n++) {
            String line = lines.line(n).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            double[] row = row(lines, n, line.split("[\\s,;]+", -1));
            if (!rows.isEmpty() && row.length != rows.getFirst().length) {
                throw lines.wrong(
                        n, rows.getFirst().length + " numbers", String.valueOf(row.length));
            }
            rows.add(row);
        }
        if (rows.isEmpty() || rows.getFirst().length < TRIPLE) {
            throw lines.wrong(
                    lines.count(), "a matrix of counts, or columns x, y and counts", "neither");
        }
        return rows.getFirst().length == TRIPLE ? rows : flat(rows);
    }

    private static double[] row(TextLines lines, int number, String[] fields)
            throws FormatException {
        double[] row = new double[fields.length];
        for (int i = 0; i < row.length; i++) {
            try {
                row[i] = Double.parseDouble(fields[i]);
            } catch (NumberFormatException e) {
                row[i] = Double.NaN;
            }
            if (!(row[i] >= 0 && Double.isFinite(row[i]))) {
                throw lines.wrong(number, "a number >= 0", fields[i]);
            }
        }
        return row;
    }

    private static List<double[]> flat(List<double[]> rows) {
        List<double[]> pixels = new ArrayList<>();
        for (int y = 0; y < rows.size(); y++) {
            for (int x = 0; x < rows.get(y).length; x++) {
                pixels.add(new double[] {x, y, rows.get(y)[x]});
            }
        }
        return pixels;
    }
}
