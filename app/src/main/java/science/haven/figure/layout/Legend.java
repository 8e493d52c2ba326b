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
/// @param width width in pt
/// @param height height in pt
record Legend(Map<RichText, List<Series>> entries, double width, double height) {
    private static final double MARGIN = 4.5;
    private static final int PLACES = 9;

    static Legend of(Panel panel) {
        Map<RichText, List<Series>> entries = new LinkedHashMap<>();
        double widest = 0;
        for (Series series : panel.series()) {
            if (!series.label().isEmpty()) {
                entries.computeIfAbsent(series.label(), _ -> new ArrayList<>()).add(series);
                widest = Math.max(widest, Typeface.width(series.label(), Sizes.NUMBERS));
            }
        }
        return new Legend(entries, Sizes.SWATCH + 4 + widest, Sizes.ROW * entries.size());
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
        double freeX = panel.width() - width - 2 * MARGIN;
        double freeY = panel.height() - height - 2 * MARGIN;
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
        return new Spot(new Box(left, top, left + width, top + height), cost);
    }

    void draw(Canvas canvas, Box box) {
        double y = box.top() + Sizes.ROW / 2;
        for (Map.Entry<RichText, List<Series>> entry : entries.entrySet()) {
            for (Series series : entry.getValue()) {
                swatch(canvas, series, box.left(), y);
            }
            canvas.text(
                    entry.getKey(),
                    box.left() + Sizes.SWATCH + 4,
                    y + Typeface.CAPITALS * Sizes.NUMBERS / 2,
                    Canvas.TextStyle.black(Sizes.NUMBERS, Canvas.Anchor.START));
            y += Sizes.ROW;
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
        }
    }
}
