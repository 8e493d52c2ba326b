package science.haven.figure.layout;

import science.haven.figure.canvas.Box;
import science.haven.figure.canvas.Canvas;
import science.haven.figure.canvas.Canvas.Point;
import science.haven.figure.canvas.Ink;
import science.haven.figure.canvas.Marker;
import science.haven.figure.canvas.Path;
import science.haven.figure.canvas.RichText;

import java.util.ArrayList;
import java.util.List;

/// Where a panel has ink: a canvas that only remembers the places, so that words go where none is.
final class Occupied implements Canvas {
    private static final double GRAIN = 2;

    private final Box box;
    private final List<Point> points = new ArrayList<>();
    private final List<Box> words = new ArrayList<>();

    private Occupied(Box box) {
        this.box = box;
    }

    /// Where the data of a panel are.
    static Occupied by(PanelLayout layout) {
        Occupied occupied = new Occupied(layout.box());
        SeriesPainter painter = new SeriesPainter(layout, occupied);
        layout.panel().series().forEach(painter::draw);
        return occupied;
    }

    /// How much would be covered, dimensionless: points of ink, and much more for words.
    double cost(Box wanted) {
        double cost = 0;
        for (Point point : points) {
            cost += wanted.holds(point.x(), point.y()) ? 1 : 0;
        }
        for (Box word : words) {
            cost += wanted.overlaps(word) ? 50 : 0;
        }
        boolean inside =
                wanted.left() >= box.left()
                        && wanted.right() <= box.right()
                        && wanted.top() >= box.top()
                        && wanted.bottom() <= box.bottom();
        return inside ? cost : cost + 1000;
    }

    void take(Box word) {
        words.add(word);
    }

    @Override
    public void draw(Path path, Ink ink) {
        double atX = 0;
        double atY = 0;
        for (Path.Segment segment : path.segments()) {
            switch (segment) {
                case Path.MoveTo(double x, double y) -> {
                    atX = x;
                    atY = y;
                }
                case Path.LineTo(double x, double y) -> {
                    line(atX, atY, x, y);
                    atX = x;
                    atY = y;
                }
                case Path.CurveTo curve -> {
                    atX = curve.x();
                    atY = curve.y();
                }
                case Path.Close _ -> {}
            }
        }
    }

    private void line(double x1, double y1, double x2, double y2) {
        int parts = (int) Math.ceil(Math.hypot(x2 - x1, y2 - y1) / GRAIN);
        for (int i = 0; i <= parts; i++) {
            double share = parts == 0 ? 0 : (double) i / parts;
            add(new Point(x1 + share * (x2 - x1), y1 + share * (y2 - y1)));
        }
    }

    private void add(Point point) {
        if (box.holds(point.x(), point.y())) {
            points.add(point);
        }
    }

    @Override
    public void markers(Marker marker, List<Point> places, double size, Ink ink) {
        for (Point place : places) {
            add(place);
            add(new Point(place.x() - size / 2, place.y()));
            add(new Point(place.x() + size / 2, place.y()));
            add(new Point(place.x(), place.y() - size / 2));
            add(new Point(place.x(), place.y() + size / 2));
        }
    }

    /// A map leaves no free place, so words may stand upon it.
    @Override
    public void picture(Picture picture, Box place) {}

    @Override
    public void text(RichText text, double x, double y, TextStyle style) {}

    @Override
    public void open(Part part) {}

    @Override
    public void close() {}
}
