package science.haven.figure.canvas;

import java.util.List;

/// The sign at a data point; all have about the same area, so that none looks more important.
public enum Marker {
    /// A disc.
    CIRCLE,
    /// A square.
    SQUARE,
    /// A triangle on its base.
    TRIANGLE,
    /// A square on its corner.
    DIAMOND,
    /// A triangle on its tip.
    TRIANGLE_DOWN,
    /// A regular pentagon.
    PENTAGON,
    /// A hexagon on its corner.
    HEXAGON,
    /// The end of an upright error bar.
    CAP,
    /// The end of a level error bar.
    SIDE_CAP;

    /// The markers that tell series apart, in the order of their use.
    public static final List<Marker> FOR_SERIES =
            List.of(CIRCLE, SQUARE, TRIANGLE, DIAMOND, TRIANGLE_DOWN, PENTAGON, HEXAGON);

    /// The shape around the origin at size 1.
    ///
    /// @return its path
    public Path unit() {
        return switch (this) {
            case CIRCLE -> circle();
            case SQUARE -> Path.polygon(-0.45, -0.45, 0.45, -0.45, 0.45, 0.45, -0.45, 0.45);
            case TRIANGLE -> regular(3, 0.68, -90);
            case DIAMOND -> regular(4, 0.62, -90);
            case TRIANGLE_DOWN -> regular(3, 0.68, 90);
            case PENTAGON -> regular(5, 0.58, -90);
            case HEXAGON -> regular(6, 0.56, -90);
            case CAP -> Path.line(-0.5, 0, 0.5, 0);
            case SIDE_CAP -> Path.line(0, -0.5, 0, 0.5);
        };
    }

    private static Path regular(int corners, double radius, double firstDegrees) {
        Path.Pen pen = new Path.Pen();
        for (int i = 0; i < corners; i++) {
            double angle = Math.toRadians(firstDegrees + 360.0 * i / corners);
            pen.to(radius * Math.cos(angle), radius * Math.sin(angle));
        }
        return pen.close().path();
    }

    private static Path circle() {
        double r = 0.5;
        double k = 0.5522847498 * r; // four cubic curves: the best circle they can make
        return new Path(
                List.of(
                        new Path.MoveTo(r, 0),
                        new Path.CurveTo(r, k, k, r, 0, r),
                        new Path.CurveTo(-k, r, -r, k, -r, 0),
                        new Path.CurveTo(-r, -k, -k, -r, 0, -r),
                        new Path.CurveTo(k, -r, r, -k, r, 0),
                        new Path.Close()));
    }
}
