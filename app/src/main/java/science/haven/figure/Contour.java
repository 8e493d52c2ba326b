package science.haven.figure;

import java.util.Arrays;

/// The lines of one level in a plane: marching squares, linked to lines as long as they are.
///
/// A cell is crossed between the two ends of each edge where the level lies between their values; a
/// saddle is decided by the mean of its corners. Several lines follow each other with a gap (NaN)
/// between them.
///
/// @param level the level in the unit of the plane
/// @param x along the lines, in the unit of the plane's x
/// @param y along the lines, in the unit of the plane's y
record Contour(double level, double[] x, double[] y) {

    private static final int NONE = -1;

    /// Finds the lines of a level.
    static Contour of(Plane plane, double level) {
        Tracing tracing = new Tracing(plane, level);
        tracing.link();
        return tracing.traced();
    }

    /// Number of points, gaps included.
    int size() {
        return x.length;
    }

    /// Whether this line passes where a number beside a point of another line would stand.
    ///
    /// @param other the other line
    /// @param point which of its points
    /// @param wide length of the x axis, in the unit of the plane's x
    /// @param tall length of the y axis, in the unit of the plane's y
    boolean isNear(Contour other, int point, double wide, double tall) {
        for (int i = 0; i < x.length; i++) {
            double right = (x[i] - other.x[point]) / (SurfaceFigures.WIDE_NUMBER * wide);
            double above = (y[i] - other.y[point]) / (SurfaceFigures.TALL_NUMBER * tall);
            if (right > -0.2 && right < 1.1 && Math.abs(above) < 0.6) {
                return true;
            }
        }
        return false;
    }

    /// Edges are numbered: the horizontal ones row by row, then the upright ones.
    private static final class Tracing {

        private final Plane plane;
        private final double level;
        private final int columns;
        private final int rows;
        private final int upright;
        private final int[] one;
        private final int[] other;
        private double[] x = new double[64];
        private double[] y = new double[64];
        private int size;

        Tracing(Plane plane, double level) {
            this.plane = plane;
            this.level = level;
            columns = plane.x().length;
            rows = plane.y().length;
            upright = rows * columns;
            one = new int[2 * upright];
            other = new int[2 * upright];
            Arrays.fill(one, NONE);
            Arrays.fill(other, NONE);
        }

        void link() {
            for (int r = 0; r < rows - 1; r++) {
                for (int c = 0; c < columns - 1; c++) {
                    cell(r, c);
                }
            }
        }

        private boolean above(int r, int c) {
            return plane.at(r, c) > level;
        }

        private void cell(int r, int c) {
            int bottom = r * columns + c;
            int top = bottom + columns;
            int left = upright + bottom;
            int right = left + 1;
            boolean a = above(r, c);
            boolean b = above(r, c + 1);
            boolean d = above(r + 1, c);
            boolean e = above(r + 1, c + 1);
            if (a == e && b == d && a != b) { // a saddle
                double middle =
                        plane.at(r, c)
                                + plane.at(r, c + 1)
                                + plane.at(r + 1, c)
                                + plane.at(r + 1, c + 1);
                boolean joined =
                        (middle > 4 * level) == a; // the corner is joined with its opposite
                join(bottom, joined ? right : left);
                join(top, joined ? left : right);
                return;
            }
            int first = NONE;
            int[] edges = {bottom, right, top, left};
            boolean[] crossed = {a != b, b != e, d != e, a != d};
            for (int k = 0; k < edges.length; k++) {
                if (crossed[k] && first == NONE) {
                    first = edges[k];
                } else if (crossed[k]) {
                    join(first, edges[k]);
                }
            }
        }

        private void join(int from, int to) {
            add(from, to);
            add(to, from);
        }

        private void add(int at, int to) {
            if (one[at] == NONE) {
                one[at] = to;
            } else {
                other[at] = to;
            }
        }

        /// Open lines from their ends, then what is left: rings.
        Contour traced() {
            for (int edge = 0; edge < one.length; edge++) {
                if (one[edge] != NONE && other[edge] == NONE) {
                    follow(edge);
                }
            }
            for (int edge = 0; edge < one.length; edge++) {
                if (one[edge] != NONE) {
                    follow(edge);
                }
            }
            return new Contour(level, Arrays.copyOf(x, size), Arrays.copyOf(y, size));
        }

        private void follow(int start) {
            if (size > 0) {
                add(Double.NaN, Double.NaN);
            }
            int at = start;
            while (at != NONE) {
                cross(at);
                int next = one[at] == NONE ? other[at] : one[at];
                one[at] = NONE;
                other[at] = NONE;
                if (next != NONE) {
                    one[next] = one[next] == at ? NONE : one[next];
                    other[next] = other[next] == at ? NONE : other[next];
                    boolean ring = next == start;
                    boolean end = one[next] == NONE && other[next] == NONE;
                    if (ring || end) {
                        cross(next);
                        next = NONE;
                    }
                }
                at = next;
            }
        }

        /// Where the level crosses an edge, between the values at its ends.
        private void cross(int edge) {
            int corner = edge % upright;
            int r = corner / columns;
            int c = corner % columns;
            double from = plane.at(r, c);
            if (edge < upright) {
                double share = (level - from) / (plane.at(r, c + 1) - from);
                add(plane.x()[c] + share * (plane.x()[c + 1] - plane.x()[c]), plane.y()[r]);
            } else {
                double share = (level - from) / (plane.at(r + 1, c) - from);
                add(plane.x()[c], plane.y()[r] + share * (plane.y()[r + 1] - plane.y()[r]));
            }
        }

        private void add(double atX, double atY) {
            if (size == x.length) {
                x = Arrays.copyOf(x, 2 * size);
                y = Arrays.copyOf(y, 2 * size);
            }
            x[size] = atX;
            y[size++] = atY;
        }
    }
}
