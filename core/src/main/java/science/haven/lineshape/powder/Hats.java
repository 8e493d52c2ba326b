package science.haven.lineshape.powder;

import java.util.Arrays;

/// Shares the signal of triangles between the bins to both sides, in proportion to how near their
/// centres are, so that no line moves however narrow it is.
///
/// A bin whose signal is counted in whole keeps no word of where within it a line lies, which is
/// right for what a histogram shows and wrong for what is blurred afterwards. Here every bin has a
/// hat, one at its centre and zero at its neighbours'; its signal is the second difference of
///
/// ```text
/// G(e) = ∫ (signal below) de
///
/// x₁ ≤ e < x₂   G = a d³/3                 ∫flux = d² (a u + ⅔ a s d)          d = e − x₁
/// x₂ ≤ e        G = w (e − x̄) − a d³/3     ∫flux = w ū − d² (a u + ⅔ a s d)    d = e − x₃ < 0
/// ```
///
/// in the notation of [Tents]; the cubic ends at x₃. It is smooth enough for the derivatives to be
/// smooth, too.
final class Hats implements Deposit {

    /// Nodes from which on a cubic is long.
    private static final int LONG = 7;

    private final int points;
    private final Curve signal;
    private final Curve uniform;
    private final Curve[] flux;
    private int first;
    private int last;

    Hats(int points, int parameters) {
        this.points = points;
        signal = new Curve(points + 2);
        uniform = new Curve(points + 2);
        flux = new Curve[parameters];
        Arrays.setAll(flux, p -> new Curve(points + 2));
        first = points + 2;
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
        int least = first;
        int most = last;
        for (int t = 0; t < triangles.count(); t++) {
            double x1 = triangles.low()[t] + 0.5;
            double x2 = triangles.middle()[t] + 0.5;
            double x3 = triangles.high()[t] + 0.5;
            if (x3 <= 0 || x1 > points + 1) {
                continue;
            }
            double w = weight * triangles.share()[t];
            int e1 = nodeFrom(x1);
            int e2 = nodeFrom(x2);
            int e3 = nodeFrom(x3);
            least = Math.min(least, e1);
            most = Math.max(most, e3);
            if (e1 < e2) {
                signal.add(e1, e2, x1, 0, w / (3 * (x2 - x1) * (x3 - x1)));
            }
            if (e2 < e3) {
                signal.add(e2, e3, x3, 0, -w / (3 * (x3 - x2) * (x3 - x1)));
            }
            signal.ramp(e2, w * (e2 - (x1 + x2 + x3) / 3), w);
        }
        first = least;
        last = most;
    }

    @Override
    public void addUniformFlux(Triangles triangles, double weight) {
        for (int t = 0; t < triangles.count(); t++) {
            double x1 = triangles.low()[t] + 0.5;
            double x2 = triangles.middle()[t] + 0.5;
            double x3 = triangles.high()[t] + 0.5;
            if (x3 <= 0 || x1 > points + 1) {
                continue;
            }
            double w = weight * triangles.share()[t];
            int e1 = nodeFrom(x1);
            int e2 = nodeFrom(x2);
            int e3 = nodeFrom(x3);
            if (e1 < e2) {
                uniform.add(e1, e2, x1, w / ((x2 - x1) * (x3 - x1)), 0);
            }
            if (e2 < e3) {
                uniform.add(e2, e3, x3, -w / ((x3 - x2) * (x3 - x1)), 0);
            }
            uniform.ramp(e2, w, 0);
        }
    }

    @Override
    public void addFlux(Triangles triangles, double weight, int parameter) {
        double[][] velocity = triangles.velocity(parameter);
        Curve curve = flux[parameter];
        for (int t = 0; t < triangles.count(); t++) {
            double x1 = triangles.low()[t] + 0.5;
            double x2 = triangles.middle()[t] + 0.5;
            double x3 = triangles.high()[t] + 0.5;
            if (x3 <= 0 || x1 > points + 1) {
                continue;
            }
            double w = weight * triangles.share()[t];
            int e1 = nodeFrom(x1);
            int e2 = nodeFrom(x2);
            int e3 = nodeFrom(x3);
            double u1 = velocity[0][t];
            double u2 = velocity[1][t];
            double u3 = velocity[2][t];
            if (e1 < e3) {
                double whole = 1 / (x3 - x1);
                double side = (u3 - u1) * whole;
                if (e1 < e2) {
                    double part = 1 / (x2 - x1);
                    double a = w * whole * part;
                    curve.add(e1, e2, x1, a * u1, a / 3 * ((u2 - u1) * part + side));
                }
                if (e2 < e3) {
                    double part = 1 / (x3 - x2);
                    double a = -w * whole * part;
                    curve.add(e2, e3, x3, a * u3, a / 3 * ((u3 - u2) * part + side));
                }
            }
            curve.ramp(e2, w * (u1 + u2 + u3) / 3, 0);
        }
    }

    /// The first node at or above x.
    private int nodeFrom(double x) {
        if (x <= 0) {
            return 0;
        }
        if (x > points + 1) {
            return points + 2;
        }
        int floor = (int) x;
        return floor < x ? floor + 1 : floor;
    }

    @Override
    public void addBinsTo(double[] bins) {
        signal.addBends(1, bins, first, last);
    }

    @Override
    public void addUniformTo(double velocity, double[] bins) {
        uniform.addBends(-velocity, bins, first, last);
    }

    @Override
    public void addFluxTo(int parameter, double[] bins) {
        flux[parameter].addBends(-1, bins, first, last);
    }

    @Override
    public void clear() {
        signal.clear(first, last);
        uniform.clear(first, last);
        for (Curve curve : flux) {
            curve.clear(first, last);
        }
        first = points + 2;
        last = 0;
    }

    /// A sum of pieces of cubics over the nodes.
    private static final class Curve {

        private final double[] values;

        /// Value and first to third difference of what begins at a node, less what ends there.
        private final double[] starts;

        Curve(int nodes) {
            values = new double[nodes + 1];
            starts = new double[4 * nodes + 4];
        }

        /// Adds a straight line from a node on.
        void ramp(int node, double value, double slope) {
            starts[4 * node] += value;
            starts[4 * node + 1] += slope;
        }

        /// Adds `d² (u + s d)`, `d = e − x`, at the nodes from `from` to before `end`.
        void add(int from, int end, double x, double u, double s) {
            double d = from - x;
            if (end - from >= LONG) {
                note(from, d, u, s);
                note(end, end - x, -u, -s);
                return;
            }
            // Counted in a double, lest the compiler unrolls what mostly turns twice.
            double stop = end - x - 0.5;
            for (int e = from; d < stop; e++) {
                values[e] += d * d * (u + s * d);
                d += 1;
            }
        }

        private void note(int node, double d, double u, double s) {
            starts[4 * node] += d * d * (u + s * d);
            starts[4 * node + 1] += u * (2 * d + 1) + s * (3 * d * (d + 1) + 1);
            starts[4 * node + 2] += 2 * u + 6 * s * (d + 1);
            starts[4 * node + 3] += 6 * s;
        }

        /// Finishes the sums and adds the second differences, times a factor, to the bins.
        void addBends(double factor, double[] bins, int from, int to) {
            double value = 0;
            double slope = 0;
            double bend = 0;
            double twist = 0;
            double before = 0;
            double last = 0;
            for (int e = from; e <= Math.min(to + 1, bins.length + 1); e++) {
                value += starts[4 * e];
                slope += starts[4 * e + 1];
                bend += starts[4 * e + 2];
                twist += starts[4 * e + 3];
                double here = values[e] + value;
                if (e >= 2) {
                    bins[e - 2] += factor * (here - 2 * last + before);
                }
                before = last;
                last = here;
                value += slope;
                slope += bend;
                bend += twist;
            }
        }

        void clear(int from, int to) {
            if (from <= to) {
                Arrays.fill(values, from, to + 1, 0);
                Arrays.fill(starts, 4 * from, 4 * to + 4, 0);
            }
        }
    }
}
