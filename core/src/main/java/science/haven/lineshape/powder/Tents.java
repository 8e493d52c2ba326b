package science.haven.lineshape.powder;

import java.util.Arrays;

/// Lays triangles of signal into bins, exactly, with the exact derivatives.
///
/// The frequency within a triangle is linear, so its signal over frequency is a tent from the
/// lowest corner over the middle to the highest. What is kept is the signal below each edge of a
/// bin; a bin is the difference of its edges. The derivative of the signal below an edge is the
/// flux through it, the tent times the mean velocity on the line where the frequency is that of the
/// edge:
///
/// ```text
/// x₁ ≤ e < x₂   below = a d²        flux = 2a d (u + s d)   d = e − x₁   a = w/[(x₂−x₁)(x₃−x₁)]
/// x₂ ≤ e < x₃   below = w − a d²    flux = 2a d (u + s d)   d = x₃ − e   a = w/[(x₃−x₂)(x₃−x₁)]
/// ```
///
/// with u the velocity of the corner d is counted from and s half the sum of the slopes along both
/// sides that meet there. All are parabolas over the edges. A short one is written edge by edge; of
/// a long one only the beginning and the end are noted, as a value and its differences, and running
/// sums make the rest of all of them together. So a triangle costs the same whether it spans ten
/// bins or a thousand.
///
/// Frequencies are in bins: edge e of the axis is e. One instance serves one thread.
final class Tents implements Deposit {

    /// Edges from which on a parabola is long; short ones stay accurate however steep they are.
    private static final int LONG = 7;

    private final int points;

    /// The signal below each edge.
    private final Curve below;

    /// The tent at each edge: the flux of a uniform velocity.
    private final Curve tent;

    /// The flux of each parameter.
    private final Curve[] flux;

    private int first;
    private int last;

    Tents(int points, int parameters) {
        this.points = points;
        below = new Curve(points);
        tent = new Curve(points);
        flux = new Curve[parameters];
        Arrays.setAll(flux, p -> new Curve(points));
        first = points + 1;
        last = 0;
    }

    @Override
    public int points() {
        return points;
    }

    @Override
    public int parameters() {
        return flux.length;
    }

    @Override
    public void addSignal(Triangles triangles, double weight) {
        double[] values = below.values;
        int least = first;
        int most = last;
        for (int t = 0; t < triangles.count(); t++) {
            double x1 = triangles.low()[t];
            double x2 = triangles.middle()[t];
            double x3 = triangles.high()[t];
            if (x3 <= 0 || x1 > points) {
                continue;
            }
            double w = weight * triangles.share()[t];
            int e1 = edgeFrom(x1);
            int e2 = edgeFrom(x2);
            int e3 = edgeFrom(x3);
            least = Math.min(least, e1);
            most = Math.max(most, e3);
            if (e2 - e1 >= LONG) {
                below.begin(e1, e2, x1, 0, w / ((x2 - x1) * (x3 - x1)));
            } else if (e1 < e2) {
                double a = w / ((x2 - x1) * (x3 - x1));
                // Counted in a double, lest the compiler unrolls what mostly turns twice.
                double d = e1 - x1;
                double stop = e2 - x1 - 0.5;
                for (int e = e1; d < stop; e++) {
                    values[e] += a * d * d;
                    d += 1;
                }
            }
            if (e3 - e2 >= LONG) {
                below.begin(e2, e3, x3, 0, -w / ((x3 - x2) * (x3 - x1)));
                below.addFrom(e2, w);
            } else {
                if (e2 < e3) {
                    double a = w / ((x3 - x2) * (x3 - x1));
                    double d = x3 - e2;
                    double stop = x3 - e3 + 0.5;
                    for (int e = e2; d > stop; e++) {
                        values[e] += w - a * d * d;
                        d -= 1;
                    }
                }
                below.addFrom(e3, w);
            }
        }
        first = least;
        last = most;
    }

    @Override
    public void addUniformFlux(Triangles triangles, double weight) {
        for (int t = 0; t < triangles.count(); t++) {
            double x1 = triangles.low()[t];
            double x2 = triangles.middle()[t];
            double x3 = triangles.high()[t];
            int e1 = edgeFrom(x1);
            int e2 = edgeFrom(x2);
            int e3 = edgeFrom(x3);
            if (e1 < e3) {
                double a = 2 * weight * triangles.share()[t] / (x3 - x1);
                if (e1 < e2) {
                    tent.add(e1, e2, x1, a / (x2 - x1), 0);
                }
                if (e2 < e3) {
                    tent.add(e2, e3, x3, -a / (x3 - x2), 0);
                }
            }
        }
    }

    @Override
    public void addFlux(Triangles triangles, double weight, int parameter) {
        double[][] velocity = triangles.velocity(parameter);
        Curve curve = flux[parameter];
        for (int t = 0; t < triangles.count(); t++) {
            double x1 = triangles.low()[t];
            double x2 = triangles.middle()[t];
            double x3 = triangles.high()[t];
            int e1 = edgeFrom(x1);
            int e2 = edgeFrom(x2);
            int e3 = edgeFrom(x3);
            if (e1 < e3) {
                double u1 = velocity[0][t];
                double u2 = velocity[1][t];
                double u3 = velocity[2][t];
                double whole = 1 / (x3 - x1);
                double side = (u3 - u1) * whole;
                double a = 2 * weight * triangles.share()[t] * whole;
                if (e1 < e2) {
                    double part = 1 / (x2 - x1);
                    double b = a * part;
                    curve.add(e1, e2, x1, b * u1, b * 0.5 * ((u2 - u1) * part + side));
                }
                if (e2 < e3) {
                    double part = 1 / (x3 - x2);
                    double b = -a * part;
                    curve.add(e2, e3, x3, b * u3, b * 0.5 * ((u3 - u2) * part + side));
                }
            }
        }
    }

    /// The first edge of the axis at or above x.
    private int edgeFrom(double x) {
        if (x <= 0) {
            return 0;
        }
        if (x > points) {
            return points + 1;
        }
        int floor = (int) x;
        return floor < x ? floor + 1 : floor;
    }

    @Override
    public void addBinsTo(double[] bins) {
        below.sum(first, Math.min(last, points));
        below.addChanges(-1, bins, first, last);
    }

    @Override
    public void addUniformTo(double velocity, double[] bins) {
        tent.sum(first, Math.min(last, points));
        tent.addChanges(velocity, bins, first, last);
    }

    @Override
    public void addFluxTo(int parameter, double[] bins) {
        flux[parameter].sum(first, Math.min(last, points));
        flux[parameter].addChanges(1, bins, first, last);
    }

    @Override
    public void clear() {
        below.clear(first, last);
        tent.clear(first, last);
        for (Curve curve : flux) {
            curve.clear(first, last);
        }
        first = points + 1;
        last = 0;
    }

    /// A sum of pieces of parabolas over the edges.
    private static final class Curve {

        private final double[] values;

        /// Value, first and second difference of the parabolas that begin at an edge, less those
        /// that end there.
        private final double[] starts;

        Curve(int points) {
            values = new double[points + 3];
            starts = new double[3 * points + 9];
        }

        /// Adds a constant from an edge on.
        void addFrom(int edge, double value) {
            starts[3 * edge] += value;
        }

        /// Adds `d (u + s d)`, `d = e − x`, at the edges from `from` to before `end`.
        void add(int from, int end, double x, double u, double s) {
            if (end - from >= LONG) {
                begin(from, end, x, u, s);
                return;
            }
            double d = from - x;
            double stop = end - x - 0.5;
            for (int e = from; d < stop; e++) {
                values[e] += d * (u + s * d);
                d += 1;
            }
        }

        /// Notes the same by its beginning and its end.
        void begin(int from, int end, double x, double u, double s) {
            note(from, from - x, u, s);
            note(end, end - x, -u, -s);
        }

        private void note(int edge, double d, double u, double s) {
            starts[3 * edge] += d * (u + s * d);
            starts[3 * edge + 1] += u + s * (2 * d + 1);
            starts[3 * edge + 2] += 2 * s;
        }

        void sum(int from, int to) {
            double value = 0;
            double slope = 0;
            double bend = 0;
            for (int e = from; e <= to; e++) {
                value += starts[3 * e];
                slope += starts[3 * e + 1];
                bend += starts[3 * e + 2];
                values[e] += value;
                value += slope;
                slope += bend;
            }
        }

        /// Adds the change over each bin from its upper to its lower edge, times a factor.
        void addChanges(double factor, double[] bins, int from, int to) {
            int end = Math.min(bins.length, to);
            for (int i = Math.max(0, from - 1); i < end; i++) {
                bins[i] += factor * (values[i] - values[i + 1]);
            }
        }

        void clear(int from, int to) {
            if (from <= to) {
                Arrays.fill(values, from, to + 1, 0);
                Arrays.fill(starts, 3 * from, 3 * to + 3, 0);
            }
        }
    }
}
