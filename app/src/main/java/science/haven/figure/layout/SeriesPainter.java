package science.haven.figure.layout;

import science.haven.figure.canvas.Box;
import science.haven.figure.canvas.Canvas;
import science.haven.figure.canvas.Canvas.Point;
import science.haven.figure.canvas.Colour;
import science.haven.figure.canvas.Dash;
import science.haven.figure.canvas.Ink;
import science.haven.figure.canvas.Marker;
import science.haven.figure.canvas.Path;
import science.haven.figure.model.AxisScale;
import science.haven.figure.model.Look;
import science.haven.figure.model.Palette;
import science.haven.figure.model.Series;

import java.util.ArrayList;
import java.util.List;

/// Draws the series of a panel.
///
/// @param layout the panel with its place
/// @param canvas where it is drawn
record SeriesPainter(PanelLayout layout, Canvas canvas) {
    private static final double ERROR_BAR = 0.6;
    private static final double CAP = 3;
    private static final double BAND_OPACITY = 0.2;

    void draw(Series series) {
        switch (series) {
            case Series.Points points -> points(points);
            case Series.Line line -> canvas.draw(curve(line.x(), line.y()), pen(line.look()));
            case Series.Band band -> band(band);
            case Series.Steps steps -> steps(steps);
            case Series.Stems stems -> stems(stems);
            case Series.Map map -> map(map);
        }
    }

    /// Ink of the sign at a point.
    static Ink sign(Look look) {
        return look.filled()
                ? Ink.line(look.colour(), 0.5).filled(look.colour())
                : Ink.line(look.colour(), 0.7).filled(Colour.WHITE);
    }

    /// Ink of a curve.
    static Ink pen(Look look) {
        return new Ink(look.colour(), look.width(), look.dash(), Colour.NONE);
    }

    /// Ink of an area.
    static Ink wash(Look look) {
        return Ink.area(look.colour().withOpacity(BAND_OPACITY * look.colour().opacity()));
    }

    private void points(Series.Points points) {
        errorBars(points);
        List<Point> places = new ArrayList<>();
        for (int i = 0; i < points.x().length; i++) {
            if (shows(points.x()[i], points.y()[i])) {
                places.add(place(points.x()[i], points.y()[i]));
            }
        }
        canvas.markers(points.look().marker(), places, points.look().size(), sign(points.look()));
    }

    private void errorBars(Series.Points points) {
        Path.Pen pen = new Path.Pen();
        List<Point> caps = new ArrayList<>();
        List<Point> sideCaps = new ArrayList<>();
        for (int i = 0; i < points.x().length; i++) {
            double x = points.x()[i];
            double y = points.y()[i];
            if (!shows(x, y)) {
                continue;
            }
            if (points.yError().length > 0 && points.yError()[i] > 0) {
                double error = points.yError()[i];
                bar(pen, caps, new Point(layout.x().of(x), end(layout.y(), y + error)));
                bar(pen, caps, new Point(layout.x().of(x), end(layout.y(), y - error)));
                pen.lift();
            }
            if (points.xError().length > 0 && points.xError()[i] > 0) {
                double error = points.xError()[i];
                bar(pen, sideCaps, new Point(end(layout.x(), x - error), layout.y().of(y)));
                bar(pen, sideCaps, new Point(end(layout.x(), x + error), layout.y().of(y)));
                pen.lift();
            }
        }
        Ink ink = Ink.line(points.look().colour(), ERROR_BAR);
        canvas.draw(pen.path(), ink);
        canvas.markers(Marker.CAP, caps, CAP, ink);
        canvas.markers(Marker.SIDE_CAP, sideCaps, CAP, ink);
    }

    private static void bar(Path.Pen pen, List<Point> caps, Point end) {
        pen.to(end.x(), end.y());
        caps.add(end);
    }

    /// An error bar that reaches zero on a logarithmic axis goes to the axis's end.
    private static double end(PlacedAxis axis, double value) {
        return axis.shows(value) ? axis.of(value) : axis.from();
    }

    private void band(Series.Band band) {
        Path.Pen pen = new Path.Pen();
        int n = band.x().length;
        int start = 0;
        while (start < n) {
            int end = start;
            while (end < n
                    && shows(band.x()[end], band.lower()[end])
                    && shows(band.x()[end], band.upper()[end])) {
                end++;
            }
            for (int i = start; i < end; i++) {
                Point upper = place(band.x()[i], band.upper()[i]);
                pen.to(upper.x(), upper.y());
            }
            for (int i = end - 1; i >= start; i--) {
                Point lower = place(band.x()[i], band.lower()[i]);
                pen.to(lower.x(), lower.y());
            }
            pen.close();
            start = end + 1;
        }
        canvas.draw(pen.path(), wash(band.look()));
    }

    private Path curve(double[] x, double[] y) {
        Path.Pen pen = new Path.Pen();
        for (int i = 0; i < x.length; i++) {
            if (shows(x[i], y[i])) {
                Point point = place(x[i], y[i]);
                pen.to(point.x(), point.y());
            } else {
                pen.lift();
            }
        }
        return pen.path();
    }

    private void steps(Series.Steps steps) {
        Path.Pen pen = new Path.Pen();
        double level = 0;
        boolean down = false;
        for (int i = 0; i < steps.x().length; i++) {
            if (!shows(steps.x()[i], steps.y()[i])) {
                pen.lift();
                down = false;
                continue;
            }
            Point point = place(steps.x()[i], steps.y()[i]);
            if (down) {
                pen.to(point.x(), level);
            }
            pen.to(point.x(), point.y());
            level = point.y();
            down = true;
        }
        canvas.draw(pen.path(), pen(steps.look()));
    }

    private void stems(Series.Stems stems) {
        double foot = layout.y().scale() == AxisScale.LINEAR ? layout.y().of(0) : layout.y().from();
        Path.Pen pen = new Path.Pen();
        for (int i = 0; i < stems.x().length; i++) {
            if (shows(stems.x()[i], stems.y()[i])) {
                Point top = place(stems.x()[i], stems.y()[i]);
                pen.to(top.x(), foot).to(top.x(), top.y()).lift();
            }
        }
        canvas.draw(pen.path(), pen(stems.look()));
    }

    private void map(Series.Map map) {
        int columns = map.x().length;
        int rows = map.y().length;
        boolean turned = layout.x().of(map.x()[0]) > layout.x().of(map.x()[columns - 1]);
        boolean falls = layout.y().of(map.y()[0]) < layout.y().of(map.y()[rows - 1]);
        int[] colours = new int[rows * columns];
        for (int r = 0; r < rows; r++) {
            int row = falls ? r : rows - 1 - r;
            for (int c = 0; c < columns; c++) {
                int column = turned ? columns - 1 - c : c;
                colours[r * columns + c] =
                        Palette.depth(map.values()[row * columns + column]).rgb();
            }
        }
        Point one = corner(map, -0.5);
        Point other = corner(map, 0.5);
        Box place =
                new Box(
                        Math.min(one.x(), other.x()),
                        Math.min(one.y(), other.y()),
                        Math.max(one.x(), other.x()),
                        Math.max(one.y(), other.y()));
        canvas.picture(new Canvas.Picture(columns, rows, colours), place);
    }

    /// The outer corner of the first (share −½) or the last cell (share ½).
    private Point corner(Series.Map map, double share) {
        return place(edge(map.x(), share), edge(map.y(), share));
    }

    private static double edge(double[] places, double share) {
        int last = places.length - 1;
        double step = (places[last] - places[0]) / last;
        return (share < 0 ? places[0] : places[last]) + share * step;
    }

    void upright(double x, Colour colour) {
        if (layout.x().shows(x)) {
            double place = layout.x().of(x);
            rule(Path.line(place, layout.box().bottom(), place, layout.box().top()), colour);
        }
    }

    void level(double y, Colour colour) {
        if (layout.y().shows(y)) {
            double place = layout.y().of(y);
            rule(Path.line(layout.box().left(), place, layout.box().right(), place), colour);
        }
    }

    private void rule(Path line, Colour colour) {
        canvas.draw(line, Ink.line(colour, Sizes.FRAME).dashed(Dash.DASHED));
    }

    private boolean shows(double x, double y) {
        return layout.x().shows(x) && layout.y().shows(y);
    }

    private Point place(double x, double y) {
        return new Point(layout.x().of(x), layout.y().of(y));
    }
}
