package science.haven.lineshape.powder;

import java.util.Arrays;

/// Lays triangles of signal into bins, with the exact derivatives.
///
/// The frequency within a triangle is linear, so its signal over frequency is a tent from the
/// lowest corner over the middle to the highest. Its derivative by a parameter is that of the flux,
/// the tent times the mean velocity on the line where the frequency is the one in question:
///
/// ```text
/// x₁ ≤ ν < x₂   tent = r d    flux = r d (u + s d)   d = ν − x₁   r = 2w/[(x₂−x₁)(x₃−x₁)]
/// x₂ ≤ ν < x₃   tent = r d    flux = r d (u + s d)   d = x₃ − ν   r = 2w/[(x₃−x₂)(x₃−x₁)]
/// ```
///
/// with u the velocity of the corner d is counted from and s half the sum of the slopes along both
/// sides that meet there. The tent and the slope of the flux are made of straight pieces: all that
/// is written of them are their ends, see [Cells].
///
/// Bins count what lies within them, which is what a histogram shows. A bin keeps no word of where
/// within it a line lies, though, which is wrong for what is blurred afterwards. For that the bins
/// are cubic splines. Where a whole pattern is but a few bins wide even these tell where it lies,
/// and its tents are [Sticks].
///
/// Frequencies are in bins: edge e of the axis is e. One instance serves one thread.
final class Tents {

    /// Corners nearer to each other than this, in bins, are moved apart.
    private static final double NEAREST = 1e-4;

    /// Width in bins of a tent whose shape no longer matters to where an edge divides it.
    private static final double NARROW = 1e-3;

    /// Width in bins of a tent of which a spline sees no more than mean and variance.
    private static final double SLIM = 0.5;

    /// Width in bins of the broadest stick.
    private static final double STICK = 1;

    private static final double[] ALIKE = {1, 1, 1};

    private final int points;
    private final boolean smooth;
    private final Cells signal;
    private final Cells uniform;
    private final Cells[] flux;
    private final Sticks sticks = new Sticks();
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    /// Makes room to work in.
    ///
    /// @param points number of bins
    /// @param parameters number of parameters
    /// @param smooth whether the bins are splines, for what is blurred afterwards
    Tents(int points, int parameters, boolean smooth) {
        this.points = points;
        this.smooth = smooth;
        signal = new Cells(points, smooth);
        uniform = new Cells(points, smooth);
        flux = new Cells[parameters];
        Arrays.setAll(flux, p -> new Cells(points, smooth));
    }

    /// Number of bins.
    int points() {
        return points;
    }

    /// Number of parameters.
    int parameters() {
        return flux.length;
    }

    /// Adds the signal of triangles.
    ///
    /// @param close whether the whole pattern is but a few bins wide
    void addSignal(Triangles triangles, double weight, boolean close) {
        double narrow = narrow(close);
        double least = lowest;
        double most = highest;
        for (int t = 0; t < triangles.count(); t++) {
            double x1 = triangles.low()[t] + Cells.BESIDE;
            double x2 = triangles.middle()[t] + Cells.BESIDE;
            double x3 = triangles.high()[t] + Cells.BESIDE;
            if (signal.beyond(x1, x3)) {
                continue;
            }
            least = x1 < least ? x1 : least;
            most = x3 > most ? x3 : most;
            double w = weight * triangles.share()[t];
            if (x3 - x1 < narrow && (smooth || small(x1, x3))) {
                addNarrow(x1, x2, x3, w, close);
                continue;
            }
            if (x2 - x1 < NEAREST) {
                x1 = (x1 + x2 - NEAREST) / 2;
                x2 = x1 + NEAREST;
            } else if (x3 - x2 < NEAREST) {
                x3 = (x2 + x3 + NEAREST) / 2;
                x2 = x3 - NEAREST;
            }
            double whole = 2 * w / ((x2 - x1) * (x3 - x2) * (x3 - x1));
            double rise = whole * (x3 - x2);
            double fall = whole * (x2 - x1);
            signal.tent(x1, x2, x3, rise, fall);
        }
        lowest = least;
        highest = most;
    }

    /// Width in bins below which a tent may be laid otherwise than by its corners.
    private double narrow(boolean close) {
        return !smooth ? 1 : close ? STICK : SLIM;
    }

    /// Whether bins that count are divided by one edge at most, and its place is all that matters.
    private static boolean small(double x1, double x3) {
        return x3 - x1 < NARROW || (int) x1 == (int) x3;
    }

    private void addNarrow(double x1, double x2, double x3, double w, boolean close) {
        if (!smooth) {
            signal.divide(x1, x2, x3, w);
        } else if (close) {
            sticks.place(x1, x2, x3);
            signal.stick(sticks.lowest(), sticks.signal(w));
        } else {
            double mean = (x1 + x2 + x3) / 3;
            double a = x1 - mean;
            double b = x2 - mean;
            double c = x3 - mean;
            signal.spline(mean, w, w * (a * a + b * b + c * c) / 24);
        }
    }

    /// Adds the flux of triangles that move alike.
    void addUniformFlux(Triangles triangles, double weight, boolean close) {
        double narrow = narrow(close);
        for (int t = 0; t < triangles.count(); t++) {
            double x1 = triangles.low()[t] + Cells.BESIDE;
            double x2 = triangles.middle()[t] + Cells.BESIDE;
            double x3 = triangles.high()[t] + Cells.BESIDE;
            if (uniform.beyond(x1, x3)) {
                continue;
            }
            double w = weight * triangles.share()[t];
            if (x3 - x1 < narrow && (smooth || small(x1, x3))) {
                if (smooth || (int) x1 != (int) x3) {
                    addNarrowFlux(new double[] {x1, x2, x3}, w, ALIKE, uniform, close);
                }
                continue;
            }
            if (x2 - x1 < NEAREST) {
                x1 = (x1 + x2 - NEAREST) / 2;
                x2 = x1 + NEAREST;
            } else if (x3 - x2 < NEAREST) {
                x3 = (x2 + x3 + NEAREST) / 2;
                x2 = x3 - NEAREST;
            }
            double whole = 2 * w / ((x2 - x1) * (x3 - x2) * (x3 - x1));
            double rise = whole * (x3 - x2);
            double fall = whole * (x2 - x1);
            uniform.jump(x1, rise);
            uniform.jump(x2, -rise - fall);
            uniform.jump(x3, fall);
        }
    }

    /// Adds the flux of triangles whose corners move with a parameter.
    void addFlux(Triangles triangles, double weight, boolean close, int parameter) {
        double narrow = narrow(close);
        double[] slow = triangles.velocity(parameter)[0];
        double[] medium = triangles.velocity(parameter)[1];
        double[] fast = triangles.velocity(parameter)[2];
        Cells to = flux[parameter];
        for (int t = 0; t < triangles.count(); t++) {
            double x1 = triangles.low()[t] + Cells.BESIDE;
            double x2 = triangles.middle()[t] + Cells.BESIDE;
            double x3 = triangles.high()[t] + Cells.BESIDE;
            if (to.beyond(x1, x3)) {
                continue;
            }
            double w = weight * triangles.share()[t];
            double u1 = slow[t];
            double u2 = medium[t];
            double u3 = fast[t];
            if (x3 - x1 < narrow && (smooth || small(x1, x3))) {
                addNarrowFlux(new double[] {x1, x2, x3}, w, new double[] {u1, u2, u3}, to, close);
                continue;
            }
            // Moved apart such that what the two do together stays the same.
            if (x2 - x1 < NEAREST) {
                double half = (u2 - u1) * (x2 - x1) / (2 * NEAREST);
                x1 = (x1 + x2 - NEAREST) / 2;
                x2 = x1 + NEAREST;
                u1 = (u1 + u2) / 2 - half;
                u2 = u1 + 2 * half;
            } else if (x3 - x2 < NEAREST) {
                double half = (u3 - u2) * (x3 - x2) / (2 * NEAREST);
                x3 = (x2 + x3 + NEAREST) / 2;
                x2 = x3 - NEAREST;
                u3 = (u2 + u3) / 2 + half;
                u2 = u3 - 2 * half;
            }
            double lower = x2 - x1;
            double upper = x3 - x2;
            double all = 1 / (lower * upper * (x3 - x1));
            double rise = 2 * w * all * upper;
            double fall = 2 * w * all * lower;
            double side = (u3 - u1) * all * lower * upper;
            double up = rise * ((u2 - u1) * all * upper * (x3 - x1) + side);
            double down = fall * ((u3 - u2) * all * lower * (x3 - x1) + side);
            to.end(x1, rise * u1, up);
            to.end(x2, down * upper - fall * u3 - rise * u1 - up * lower, -down - up);
            to.end(x3, fall * u3, down);
        }
    }

    private void addNarrowFlux(double[] x, double w, double[] u, Cells to, boolean close) {
        if (!smooth) {
            to.pass(x, w, u);
        } else if (close) {
            sticks.place(x[0], x[1], x[2]);
            to.stick(sticks.lowest(), sticks.moved(-w, u[0], u[1], u[2]));
        } else {
            double mean = (x[0] + x[1] + x[2]) / 3;
            double a = x[0] - mean;
            double b = x[1] - mean;
            double c = x[2] - mean;
            double all = -w * (u[0] + u[1] + u[2]) / 3;
            double apart = -w * (a * u[0] + b * u[1] + c * u[2]) / 12;
            to.derivatives(mean, all, apart, all * (a * a + b * b + c * c) / 24);
        }
    }

    /// Adds what the bins hold.
    void addBinsTo(double[] bins) {
        signal.addTo(1, bins, from(), to());
    }

    /// Adds the derivative of the bins by a uniform velocity.
    void addUniformTo(double velocity, double[] bins) {
        uniform.addTo(-velocity, bins, from(), to());
    }

    /// Adds the derivative of the bins by a parameter.
    void addFluxTo(int parameter, double[] bins) {
        flux[parameter].addTo(-1, bins, from(), to());
    }

    private int from() {
        return (int) Math.clamp(lowest - Cells.REACH, 0, signal.nodes());
    }

    private int to() {
        return (int) Math.clamp(highest + Cells.REACH, -1, signal.nodes() - 1);
    }

    /// Empties all bins.
    void clear() {
        int from = from();
        int to = to();
        signal.clear(from, to);
        uniform.clear(from, to);
        for (Cells cells : flux) {
            cells.clear(from, to);
        }
        lowest = Double.POSITIVE_INFINITY;
        highest = Double.NEGATIVE_INFINITY;
    }
}
