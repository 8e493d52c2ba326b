package science.haven.lineshape.powder;

import java.util.Arrays;

/// A sum of curves made of straight pieces, seen through bins or through cubic splines.
///
/// Whatever a curve is seen through leaves a straight piece as it is; only where it jumps by J or
/// bends by K something is rounded off, no farther than the bin or the spline reaches:
///
/// ```text
/// seen at e = Σ_x J (e > x) + K (e − x)₊ + J C′(e − x) + K C(e − x)
///
/// bin       C(q) = (½ − |q|)²/2                       |q| < ½
/// spline    C(q) = [(2 − |q|)⁵ − 4 (1 − |q|)₊⁵]/120   |q| < 2
/// ```
///
/// So a piece costs the same whether it spans ten bins or a thousand: its ends are noted, and
/// running sums make the rest of all pieces together.
///
/// Node n is the bin from n to n + 1. There are nodes beside those that are wanted, so that an end
/// near the first or the last is like any other.
final class Cells {

    /// Nodes beside the wanted ones, at either side.
    static final int BESIDE = 8;

    /// Nodes that an end reaches.
    static final int REACH = 3;

    /// What a node holds: the bends within it, their first moments less the jumps, and their second
    /// moments; of splines the change of the slope from it on, minus that of the value, and what is
    /// its own. The fourth number keeps a node within a line of the memory.
    private static final int SIZE = 4;

    private final int points;
    private final int nodes;
    private final boolean smooth;
    private final double[] cells;
    private final double[] sticks;
    private int firstStick;
    private int lastStick = -1;

    /// Makes room.
    ///
    /// @param points nodes that are wanted
    /// @param smooth whether nodes are splines
    Cells(int points, boolean smooth) {
        this.points = points;
        this.smooth = smooth;
        nodes = points + 2 * BESIDE;
        cells = new double[SIZE * nodes];
        sticks = new double[smooth ? nodes : 0];
        firstStick = nodes;
    }

    /// Number of nodes.
    int nodes() {
        return nodes;
    }

    /// Whether a curve lies where it is of no concern.
    boolean beyond(double from, double to) {
        return to <= BESIDE - REACH || from >= nodes - BESIDE + REACH;
    }

    /// Adds a tent that crosses one edge between bins at most.
    void divide(double x1, double x2, double x3, double w) {
        int edge = (int) x3;
        double below = 0;
        if (edge > x1) {
            double d = edge < x2 ? edge - x1 : x3 - edge;
            double side = edge < x2 ? x2 - x1 : x3 - x2;
            double part = d > 0 ? d * d / (side * (x3 - x1)) : 0;
            below = edge < x2 ? part : 1 - part;
            cells[SIZE * (edge - 1) + 2] += 2 * w * below;
        }
        cells[SIZE * edge + 2] += 2 * w * (1 - below);
    }

    /// Adds the flux of such a tent through the edge.
    ///
    /// @param x corners
    /// @param u their velocities
    void pass(double[] x, double w, double[] u) {
        int edge = (int) x[2];
        int corner = edge < x[1] ? 0 : 2;
        double d = edge - x[corner];
        if (edge > x[0] && d != 0) {
            double side = x[1] - x[corner];
            double slope = (u[1] - u[corner]) / side + (u[2] - u[0]) / (x[2] - x[0]);
            double flux = 2 * w * d / (side * (x[2] - x[0])) * (u[corner] + d * slope / 2);
            cells[SIZE * (edge - 1) + 2] += 2 * flux;
            cells[SIZE * edge + 2] -= 2 * flux;
        }
    }

    /// Adds splines about a place, and their second derivatives.
    void spline(double x, double value, double bend) {
        double z = x - 0.5;
        int node = (int) z;
        double above = z - node;
        double below = 1 - above;
        double above2 = above * above;
        double below2 = below * below;
        double v = value / 6;
        int at = SIZE * node;
        cells[at - SIZE + 2] += v * below2 * below + bend * below;
        cells[at + 2] += v * (4 + above2 * (3 * above - 6)) + bend * (3 * above - 2);
        cells[at + SIZE + 2] += v * (4 + below2 * (3 * below - 6)) + bend * (3 * below - 2);
        cells[at + 2 * SIZE + 2] += v * above2 * above + bend * above;
    }

    /// Adds the first three derivatives of splines about a place.
    void derivatives(double x, double slope, double bend, double twist) {
        double z = x - 0.5;
        int node = (int) z;
        double above = z - node;
        double below = 1 - above;
        double half = slope / 2;
        int at = SIZE * node;
        cells[at - SIZE + 2] += bend * below - half * below * below - twist;
        cells[at + 2] += bend * (3 * above - 2) + half * above * (3 * above - 4) + 3 * twist;
        cells[at + SIZE + 2] += bend * (3 * below - 2) - half * below * (3 * below - 4) - 3 * twist;
        cells[at + 2 * SIZE + 2] += bend * above + half * above * above + twist;
    }

    /// Adds a stick.
    void stick(int lowest, double[] shares) {
        for (int k = 0; k < shares.length; k++) {
            sticks[lowest + k] += shares[k];
        }
        firstStick = Math.min(firstStick, lowest);
        lastStick = Math.max(lastStick, lowest);
    }

    /// Adds a tent by its bends.
    void tent(double x1, double x2, double x3, double rise, double fall) {
        boolean inside = x1 > REACH && x3 < nodes - REACH;
        if (inside && smooth) {
            round(x1, rise);
            round(x2, -rise - fall);
            round(x3, fall);
        } else if (inside) {
            bend(x1, rise);
            bend(x2, -rise - fall);
            bend(x3, fall);
        } else {
            end(x1, 0, rise);
            end(x2, 0, -rise - fall);
            end(x3, 0, fall);
        }
    }

    private void bend(double x, double kink) {
        int node = (int) x;
        double y = x - node;
        double moment = kink * y;
        int at = SIZE * node;
        cells[at] += kink;
        cells[at + 1] += moment;
        cells[at + 2] += moment * y;
    }

    /// Adds an end of a piece.
    void end(double x, double jump, double kink) {
        if (x <= REACH) {
            start(0, jump + kink * (0.5 - x), kink);
        } else if (x < nodes - REACH && smooth) {
            round(x, jump, kink);
        } else if (x < nodes - REACH) {
            int node = (int) x;
            double y = x - node;
            double moment = kink * y - jump;
            int at = SIZE * node;
            cells[at] += kink;
            cells[at + 1] += moment;
            cells[at + 2] += (moment - jump) * y;
        }
    }

    /// Adds a jump from one level to another.
    void jump(double x, double jump) {
        if (x <= REACH) {
            start(0, jump, 0);
        } else if (x < nodes - REACH && smooth) {
            roundJump(x, jump);
        } else if (x < nodes - REACH) {
            int node = (int) x;
            cells[SIZE * node + 1] -= jump;
            cells[SIZE * node + 2] -= 2 * jump * (x - node);
        }
    }

    private void round(double x, double kink) {
        double z = x - 0.5;
        int node = (int) z;
        double above = z - node;
        double below = 1 - above;
        double k = kink / 120;
        double first = power4(below) * below * k;
        double last = power4(above) * above * k;
        int at = SIZE * node;
        cells[at - SIZE + 2] += first;
        cells[at + 2] += power4(1 + below) * (1 + below) * k - 4 * first;
        cells[at + SIZE] += kink;
        cells[at + SIZE + 1] -= kink * below;
        cells[at + SIZE + 2] += power4(1 + above) * (1 + above) * k - 4 * last;
        cells[at + 2 * SIZE + 2] += last;
    }

    private void roundJump(double x, double jump) {
        double z = x - 0.5;
        int node = (int) z;
        double above = z - node;
        double below = 1 - above;
        double j = jump / 24;
        double first = power4(below) * j;
        double last = power4(above) * j;
        int at = SIZE * node;
        cells[at - SIZE + 2] += first;
        cells[at + 2] += power4(1 + below) * j - 4 * first;
        cells[at + SIZE + 1] -= jump;
        cells[at + SIZE + 2] -= power4(1 + above) * j - 4 * last;
        cells[at + 2 * SIZE + 2] -= last;
    }

    private void round(double x, double jump, double kink) {
        double z = x - 0.5;
        int node = (int) z;
        double above = z - node;
        double below = 1 - above;
        double j = jump / 24;
        double k = kink / 120;
        double first = power4(below) * (j + k * below);
        double last = power4(above) * (k * above - j);
        int at = SIZE * node;
        cells[at - SIZE + 2] += first;
        cells[at + 2] += power4(1 + below) * (j + k * (1 + below)) - 4 * first;
        cells[at + SIZE] += kink;
        cells[at + SIZE + 1] -= jump + kink * below;
        cells[at + SIZE + 2] += power4(1 + above) * (k * (1 + above) - j) - 4 * last;
        cells[at + 2 * SIZE + 2] += last;
    }

    /// Starts a line at the middle of a node.
    private void start(int node, double value, double slope) {
        cells[SIZE * node] += slope;
        cells[SIZE * node + 1] -= smooth ? value : value - slope / 2;
    }

    private static double power4(double x) {
        double square = x * x;
        return square * square;
    }

    /// Finishes the sums and adds them, times a factor, to the bins.
    ///
    /// @param from the first node that holds an end
    /// @param to the last
    void addTo(double factor, double[] bins, int from, int to) {
        double half = smooth ? 0 : 0.5;
        double part = smooth ? 1 : 0.5;
        double value = 0;
        double slope = 0;
        for (int node = from; node <= Math.min(to, BESIDE + points - 1); node++) {
            int at = SIZE * node;
            value += slope + half * cells[at] - cells[at + 1];
            slope += cells[at];
            if (node >= BESIDE) {
                bins[node - BESIDE] += factor * (value + part * cells[at + 2]);
            }
        }
        if (firstStick <= lastStick) {
            int least = Math.max(0, firstStick - Sticks.REACH);
            int most = Math.min(nodes - 1, lastStick + Sticks.REACH);
            double[] sharp = Sticks.sharpened(sticks, least, most);
            for (int node = Math.max(least, BESIDE);
                    node <= Math.min(most, BESIDE + points - 1);
                    node++) {
                bins[node - BESIDE] += factor * sharp[node - least];
            }
        }
    }

    /// Empties the nodes.
    void clear(int from, int to) {
        if (from <= to) {
            Arrays.fill(cells, SIZE * from, SIZE * to + SIZE, 0);
        }
        if (firstStick <= lastStick) {
            Arrays.fill(sticks, 0);
            firstStick = nodes;
            lastStick = -1;
        }
    }
}
