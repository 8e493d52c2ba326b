package science.haven.figure.layout;

import science.haven.figure.canvas.Box;
import science.haven.figure.canvas.Canvas;
import science.haven.figure.canvas.Path;
import science.haven.figure.canvas.RichText;
import science.haven.figure.canvas.Typeface;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Names of the series, put where no data are.
///
/// @param entries series of each name, in order
/// @param rows how many names stand below each other
/// @param column width of a column of names in pt
record Legend(Map<RichText, List<Series>> entries, int rows, double column) {
    private static final double TALLEST = 0.45; // of the panel
    private static final double BETWEEN_COLUMNS = 7;
    private static final double MARGIN = 4.5;
    private static final int PLACES = 9;

    /// The legend of a panel whose box has a height in pt.
    static Legend of(Panel panel, double boxHeight) {
        Map<RichText, List<Series>> entries = new LinkedHashMap<>();
        double widest = 0;
        for (Series series : panel.series()) {
            if (!series.label().isEmpty()) {
                entries.computeIfAbsent(series.label(), _ -> new ArrayList<>()).add(series);
                widest = Math.max(widest, Typeface.width(series.label(), Sizes.NUMBERS));
            }
        }
        int most = (int) Math.max(1, TALLEST * boxHeight / Sizes.ROW);
        int columns = Math.ceilDiv(entries.size(), most);
        int rows = columns == 0 ? 0 : Math.ceilDiv(entries.size(), columns);
        return new Legend(entries, rows, Sizes.SWATCH + 4 + widest);
    }

    double width() {
        int columns = rows == 0 ? 0 : Math.ceilDiv(entries.size(), rows);
        return columns * (column + BETWEEN_COLUMNS) - Math.min(columns, 1) * BETWEEN_COLUMNS;
    }

    double height() {
        return rows * Sizes.ROW;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /// A place for the legend.
    ///
    /// @param box the place
    /// @param cost what it covers, dimensionless
    record Spot(Box box, double cost) {}

    /// The best place: covering nothing, if there is one, then as near to a corner as possible.
    Spot spot(Box panel, Occupied occupied) {
        double freeX = panel.width() - width() - 2 * MARGIN;
        double freeY = panel.height() - height() - 2 * MARGIN;
        Spot best = at(panel, Math.max(0, freeX), 0, Double.POSITIVE_INFINITY);
        for (int row = 0; row <= PLACES; row++) {
            for (int column = PLACES; column >= 0; column--) {
                double x = freeX * column / PLACES;
                double y = freeY * row / PLACES;
                Spot spot = at(panel, x, y, 0);
                double cost = occupied.cost(spot.box().grown(2));
                double fromCorner = Math.min(row, PLACES - row) + Math.min(column, PLACES - column);
                double full = cost + 0.04 * fromCorner;
                if (full < best.cost()) {
                    best = at(panel, x, y, full);
                }
            }
        }
        return best;
    }

    private Spot at(Box panel, double x, double y, double cost) {
        double left = panel.left() + MARGIN + x;
        double top = panel.top() + MARGIN + y;
        return new Spot(new Box(left, top, left + width(), top + height()), cost);
    }

    void draw(Canvas canvas, Box box) {
        int index = 0;
        for (Map.Entry<RichText, List<Series>> entry : entries.entrySet()) {
            int before = index / rows;
            double x = box.left() + before * (column + BETWEEN_COLUMNS);
            double y = box.top() + (index % rows + 0.5) * Sizes.ROW;
            for (Series series : entry.getValue()) {
                swatch(canvas, series, x, y);
            }
            canvas.text(
                    entry.getKey(),
                    x + Sizes.SWATCH + 4,
                    y + Typeface.CAPITALS * Sizes.NUMBERS / 2,
                    Canvas.TextStyle.black(Sizes.NUMBERS, Canvas.Anchor.START));
            index++;
        }
    }

    private static void swatch(Canvas canvas, Series series, double x, double y) {
        double end = x + Sizes.SWATCH;
        switch (series) {
            case Series.Points points ->
                    canvas.markers(
                            points.look().marker(),
                            List.of(new Canvas.Point((x + end) / 2, y)),
                            points.look().size(),
                            SeriesPainter.sign(points.look()));
            case Series.Line line ->
                    canvas.draw(Path.line(x, y, end, y), SeriesPainter.pen(line.look()));
            case Series.Steps steps ->
                    canvas.draw(Path.line(x, y, end, y), SeriesPainter.pen(steps.look()));
            case Series.Stems stems ->
                    canvas.draw(
                            Path.line((x + end) / 2, y - 3, (x + end) / 2, y + 3),
                            SeriesPainter.pen(stems.look()));
            case Series.Band band ->
                    canvas.draw(
                            Path.rectangle(new Box(x, y - 2.5, end, y + 2.5)),
                            SeriesPainter.wash(band.look()));
            case Series.Map _ -> {} // has no name
        }
    }
}
