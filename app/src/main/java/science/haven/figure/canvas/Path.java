package science.haven.figure.canvas;

import java.util.ArrayList;
import java.util.List;

/// A drawn shape: one or several runs of straight lines and curves.
///
/// @param segments what the pen does, in order
public record Path(List<Segment> segments) {

    public Path {
        segments = List.copyOf(segments);
    }

    /// One movement of the pen; coordinates in pt, x to the right, y downwards.
    public sealed interface Segment {}

    /// Lift the pen and put it down here.
    ///
    /// @param x to the right, in pt
    /// @param y downwards, in pt
    public record MoveTo(double x, double y) implements Segment {}

    /// Straight to here.
    ///
    /// @param x to the right, in pt
    /// @param y downwards, in pt
    public record LineTo(double x, double y) implements Segment {}

    /// Along a cubic Bézier curve.
    ///
    /// @param x1 first control point, in pt
    /// @param y1 first control point, in pt
    /// @param x2 second control point, in pt
    /// @param y2 second control point, in pt
    /// @param x end, in pt
    /// @param y end, in pt
    public record CurveTo(double x1, double y1, double x2, double y2, double x, double y)
            implements Segment {}

    /// Straight back to where the run began.
    public record Close() implements Segment {}

    /// A straight line.
    ///
    /// @param x1 start, in pt
    /// @param y1 start, in pt
    /// @param x2 end, in pt
    /// @param y2 end, in pt
    /// @return the line
    public static Path line(double x1, double y1, double x2, double y2) {
        return new Path(List.of(new MoveTo(x1, y1), new LineTo(x2, y2)));
    }

    /// A closed polygon.
    ///
    /// @param coordinates x and y of the corners in turn, in pt
    /// @return the polygon
    public static Path polygon(double... coordinates) {
        Pen pen = new Pen();
        for (int i = 0; i + 1 < coordinates.length; i += 2) {
            pen.to(coordinates[i], coordinates[i + 1]);
        }
        return pen.close().path();
    }

    /// A rectangle.
    ///
    /// @param box its edges
    /// @return the rectangle
    public static Path rectangle(Box box) {
        return polygon(
                box.left(),
                box.top(),
                box.right(),
                box.top(),
                box.right(),
                box.bottom(),
                box.left(),
                box.bottom());
    }

    /// Collects a path point by point.
    public static final class Pen {
        private final List<Segment> segments = new ArrayList<>();
        private boolean down;

        /// Draws to a point, or puts the pen down there if it is up.
        ///
        /// @param x to the right, in pt
        /// @param y downwards, in pt
        /// @return this pen
        public Pen to(double x, double y) {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("point must be finite, got " + x + ", " + y);
            }
            segments.add(down ? new LineTo(x, y) : new MoveTo(x, y));
            down = true;
            return this;
        }

        /// Lifts the pen, so that the next point begins a new run.
        ///
        /// @return this pen
        public Pen lift() {
            down = false;
            return this;
        }

        /// Closes the run and lifts the pen.
        ///
        /// @return this pen
        public Pen close() {
            if (down) {
                segments.add(new Close());
            }
            return lift();
        }

        /// What was drawn so far.
        ///
        /// @return the path
        public Path path() {
            return new Path(segments);
        }
    }
}
