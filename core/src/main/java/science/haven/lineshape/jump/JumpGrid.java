package science.haven.lineshape.jump;

import science.haven.lineshape.powder.OctahedralGrid;
import science.haven.lineshape.tensor.FrequencyTensor;

import java.util.Arrays;

/// The modes of jumping ions over one octant of directions, laid out triangle by triangle.
///
/// Three ways, from the modes at the centroid on:
///
/// - All modes keep their places over the triangle, as slow jumps let them: their frequencies at
///   the corners follow from those of the places, `λ_k + i Σ_j q_kj δν_j`, and no modes need to be
///   found there. What is left out is the mixing with other modes, `Σ q δν² − (Σ q δν)²`, which
///   must be small against the width.
/// - A mode that varies little over a triangle against its own width is summed over the corners and
///   the centroid, as exact as a parabola, and nothing needs to be known of how modes go together.
/// - The frequency of a sharper one is taken as linear between the corners, where it keeps its
///   identity as the mode nearest to what it would become; mean and first moment are those of the
///   parabola:
///
/// ```text
/// λ̄ = Σ q_v λ_v      c̄ = Σ q_v c_v      shift of the tent  Σ q_v (c_v − c̄)(λ_v − λ̄) / c̄
/// ```
///
/// A triangle over which weights bend, where frequencies of places cross, is divided into four.
///
/// One instance serves one thread.
final class JumpGrid {

    /// Variation over a triangle, in widths, up to which a mode is smooth.
    private static final double SMOOTH = 0.4;

    /// Mixing over the square of the width, times the square of the density, up to which modes keep
    /// their places: it falls with the size of triangles.
    private static final double KEPT = 7;

    /// Bend of the weights, times the square of the density, from which on a triangle is divided.
    private static final double BENT = 40;

    /// More divisions cost more than a finer grid.
    private static final int MOST_LEVELS = 1;

    private static final int CORNERS = 4;

    private final int density;
    private final OctahedralGrid grid;
    private final int points;
    private final double[][] place;

    /// Weights of the corners and the centroid of each triangle, `[4 · triangle + corner]`.
    private final double[] quadrature;

    private final double[] harmonics = new double[FrequencyTensor.SIZE];
    private final double[] predicted = new double[3];

    private final double[] width = new double[CORNERS];
    private final double[] nu = new double[CORNERS];
    private final double[] re = new double[CORNERS];
    private final double[] im = new double[CORNERS];

    private JumpDirections[] sets = {};
    private double seen;
    private Widths to = new Widths(1, Widths.Nodes.BINS);
    private int n;
    private boolean[] taken = {};

    JumpGrid(int density) {
        this.density = density;
        grid = new OctahedralGrid(density);
        points = grid.directions() - grid.triangles();
        quadrature = new double[CORNERS * grid.triangles()];
        place = new double[points][];
        int point = 0;
        for (int i = 0; i <= density; i++) {
            for (int j = 0; j <= density - i; j++) {
                place[point++] = new double[] {i, j, density - i - j};
            }
        }
        double[] none = new double[grid.directions()];
        double[] ones = new double[grid.directions()];
        Arrays.fill(ones, 1);
        for (int t = 0; t < grid.triangles(); t++) {
            quadrature[CORNERS * t] = 1.0 / 3 + grid.shift(t, 1, 0, 0, none);
            quadrature[CORNERS * t + 1] = 1.0 / 3 + grid.shift(t, 0, 1, 0, none);
            quadrature[CORNERS * t + 2] = 1.0 / 3 + grid.shift(t, 0, 0, 1, none);
            quadrature[CORNERS * t + 3] = grid.shift(t, 0, 0, 0, ones);
        }
    }

    OctahedralGrid directions() {
        return grid;
    }

    /// Adds the signal of an octant.
    ///
    /// @param sets the places over the directions of this grid; the first decides how triangles are
    ///   laid, the others, which differ little, follow
    /// @param weight signal of the octant
    /// @param blur what lines are wide besides their modes, in bins
    void lay(JumpDirections[] sets, double weight, double blur, Widths to) {
        this.sets = sets;
        this.to = to;
        seen = blur;
        n = sets[0].modes();
        taken = new boolean[n];
        int[] corners = grid.corners();
        for (int t = 0; t < grid.triangles(); t++) {
            int[] corner = {
                corners[3 * t], corners[3 * t + 1], corners[3 * t + 2], points + t,
            };
            double[] q = Arrays.copyOfRange(quadrature, CORNERS * t, CORNERS * t + CORNERS);
            double[][] at = {place[corner[0]], place[corner[1]], place[corner[2]]};
            lay(new Triangle(corner, at, q, weight * grid.share()[t]), 0);
        }
        for (JumpDirections set : sets) {
            if (set.factor() != 0) {
                set.emptyInto(to);
            }
        }
    }

    /// A triangle of directions.
    ///
    /// @param corner directions of the corners and of the centroid
    /// @param at where the corners lie on the face of the octahedron
    /// @param q weights of the corners and of the centroid
    /// @param share its signal
    private record Triangle(int[] corner, double[][] at, double[] q, double share) {

        int centre() {
            return corner[CORNERS - 1];
        }
    }

    private void lay(Triangle triangle, int level) {
        solve(triangle.centre());
        if (kept(triangle)) {
            for (JumpDirections set : sets) {
                if (set.factor() != 0) {
                    layKept(set, triangle);
                }
            }
            return;
        }
        for (int v = 0; v < 3; v++) {
            solve(triangle.corner[v]);
        }
        int[][] mode = new int[n][CORNERS];
        for (int v = 0; v < CORNERS; v++) {
            match(triangle, v, mode);
        }
        if (level < MOST_LEVELS && bend(mode) * density * density > BENT) {
            divide(triangle, level);
            return;
        }
        for (int k = 0; k < n; k++) {
            boolean smooth = smooth(mode[k]);
            for (JumpDirections set : sets) {
                if (set.factor() != 0) {
                    lay(set, triangle, mode[k], smooth);
                }
            }
        }
    }

    private void solve(int direction) {
        for (JumpDirections set : sets) {
            set.solve(direction, sets[0]);
        }
    }

    /// Whether all modes keep their places over a triangle, and not all of them are smooth.
    private boolean kept(Triangle triangle) {
        JumpDirections set = sets[0];
        boolean smooth = true;
        for (int k = 0; k < n; k++) {
            int mode = n * triangle.centre() + k;
            double weight = Math.abs(set.re(mode)) + Math.abs(set.im(mode));
            double w = set.decay(mode) + seen;
            double narrow = SMOOTH * set.decay(mode) / 2;
            for (int v = 0; v < 3 && weight > 0; v++) {
                set.predict(mode, triangle.corner[v], predicted);
                if (weight * predicted[2] * density * density > KEPT * w * w) {
                    return false;
                }
                smooth &= Math.abs(predicted[1] - set.frequency(mode)) < narrow;
            }
        }
        return !smooth;
    }

    private void layKept(JumpDirections set, Triangle triangle) {
        for (int k = 0; k < n; k++) {
            int mode = n * triangle.centre() + k;
            if (set.re(mode) == 0 && set.im(mode) == 0) {
                continue;
            }
            for (int v = 0; v < CORNERS; v++) {
                set.predict(mode, triangle.corner[v], predicted);
                width[v] = predicted[0];
                nu[v] = predicted[1];
                re[v] = set.re(mode);
                im[v] = set.im(mode);
            }
            tent(triangle, set.factor());
        }
    }

    private void lay(JumpDirections set, Triangle triangle, int[] mode, boolean smooth) {
        for (int v = 0; v < CORNERS; v++) {
            if (smooth) {
                set.collect(mode[v], triangle.share * triangle.q[v]);
            } else {
                width[v] = set.decay(mode[v]);
                nu[v] = set.frequency(mode[v]);
                re[v] = set.re(mode[v]);
                im[v] = set.im(mode[v]);
            }
        }
        if (!smooth) {
            tent(triangle, set.factor());
        }
    }

    private void divide(Triangle triangle, int level) {
        int[] corner = triangle.corner;
        double[][] at = triangle.at;
        double[][] middle = {
            middle(at[0], at[1]), middle(at[1], at[2]), middle(at[2], at[0]),
        };
        int[] between = {added(middle[0]), added(middle[1]), added(middle[2])};
        Triangle[] parts = {
            part(corner[0], between[0], between[2], at[0], middle[0], middle[2], -1),
            part(between[0], corner[1], between[1], middle[0], at[1], middle[1], -1),
            part(between[2], between[1], corner[2], middle[2], middle[1], at[2], -1),
            part(
                    between[0],
                    between[1],
                    between[2],
                    middle[0],
                    middle[1],
                    middle[2],
                    corner[CORNERS - 1]),
        };
        double whole = 0;
        for (Triangle part : parts) {
            whole += part.share;
        }
        for (Triangle part : parts) {
            double share = triangle.share * part.share / whole;
            lay(new Triangle(part.corner, part.at, part.q, share), level + 1);
        }
    }

    /// A part of a triangle; its share is not yet that of the whole.
    @SuppressWarnings("checkstyle:ParameterNumber") // three corners, each with its place
    private Triangle part(
            int a, int b, int c, double[] atA, double[] atB, double[] atC, int centre) {
        double[] middle = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            middle[axis] = (atA[axis] + atB[axis] + atC[axis]) / 3;
        }
        double[] q = {density(atA), density(atB), density(atC), 9 * density(middle)};
        double sum = q[0] + q[1] + q[2] + q[3];
        for (int v = 0; v < CORNERS; v++) {
            q[v] /= sum;
        }
        int[] corner = {a, b, c, centre < 0 ? added(middle) : centre};
        return new Triangle(corner, new double[][] {atA, atB, atC}, q, sum);
    }

    /// Solid angle per area of the face.
    private static double density(double[] p) {
        double square = p[0] * p[0] + p[1] * p[1] + p[2] * p[2];
        return 1 / (square * Math.sqrt(square));
    }

    private static double[] middle(double[] a, double[] b) {
        return new double[] {(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2};
    }

    private int added(double[] p) {
        double r = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
        FrequencyTensor.harmonics(p[0] / r, p[1] / r, p[2] / r, harmonics);
        int direction = -1;
        for (JumpDirections set : sets) {
            direction = set.add(harmonics);
        }
        return direction;
    }

    /// For each mode of the centroid, the mode of a corner that is nearest to what it would become
    /// if it kept its places.
    private void match(Triangle triangle, int v, int[][] mode) {
        JumpDirections set = sets[0];
        int a = n * triangle.centre();
        int b = n * triangle.corner[v];
        Arrays.fill(taken, false);
        for (int k = 0; k < n; k++) {
            set.predict(a + k, triangle.corner[v], predicted);
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < n; j++) {
                double decay = set.decay(b + j) - predicted[0];
                double turn = set.frequency(b + j) - predicted[1];
                double square = decay * decay + turn * turn;
                if (!taken[j] && (best < 0 || square < least)) {
                    best = j;
                    least = square;
                }
            }
            taken[best] = true;
            mode[k][v] = b + best;
        }
    }

    private double square(int a, int b) {
        double decay = sets[0].decay(a) - sets[0].decay(b);
        double turn = sets[0].frequency(a) - sets[0].frequency(b);
        return decay * decay + turn * turn;
    }

    private boolean smooth(int[] at) {
        JumpDirections set = sets[0];
        double least = Math.min(set.decay(at[0]), Math.min(set.decay(at[1]), set.decay(at[2])));
        double limit = SMOOTH * SMOOTH * least * least;
        return square(at[0], at[1]) < limit
                && square(at[1], at[2]) < limit
                && square(at[2], at[0]) < limit;
    }

    private double bend(int[][] mode) {
        double bend = 0;
        for (int[] at : mode) {
            bend += smooth(at) ? 0 : bend(at);
        }
        return bend;
    }

    /// How far the weight at the centroid is from the mean of those at the corners; less where the
    /// frequency hardly varies, so that it matters little which mode has the weight.
    private double bend(int[] at) {
        JumpDirections set = sets[0];
        double here = set.re(at[3]) - (set.re(at[0]) + set.re(at[1]) + set.re(at[2])) / 3;
        double there = set.im(at[3]) - (set.im(at[0]) + set.im(at[1]) + set.im(at[2])) / 3;
        double far =
                Math.max(
                        square(at[3], at[0]), Math.max(square(at[3], at[1]), square(at[3], at[2])));
        double w = set.decay(at[3]) + seen;
        return (Math.abs(here) + Math.abs(there)) * Math.min(1, far / (w * w));
    }

    private void tent(Triangle triangle, double factor) {
        double decays = 0;
        double turns = 0;
        double sumRe = 0;
        double sumIm = 0;
        for (int v = 0; v < CORNERS; v++) {
            double q = triangle.q[v];
            decays += q * width[v];
            turns += q * nu[v];
            sumRe += q * re[v];
            sumIm += q * im[v];
        }
        // λ = −w + iν
        double momentRe = 0;
        double momentIm = 0;
        double spread = 0;
        for (int v = 0; v < CORNERS; v++) {
            double q = triangle.q[v];
            double decay = decays - width[v];
            double turn = nu[v] - turns;
            double cRe = re[v] - sumRe;
            double cIm = im[v] - sumIm;
            momentRe += q * (cRe * decay - cIm * turn);
            momentIm += q * (cRe * turn + cIm * decay);
            spread = Math.max(spread, decay * decay + turn * turn);
        }
        double size = sumRe * sumRe + sumIm * sumIm;
        double shift = turns - (nu[0] + nu[1] + nu[2]) / 3;
        double shiftRe = (momentRe * sumRe + momentIm * sumIm) / size;
        double shiftIm = (momentIm * sumRe - momentRe * sumIm) / size;
        if (shiftRe * shiftRe + shiftIm * shiftIm < spread) {
            decays -= shiftRe;
            shift += shiftIm;
        }
        double low = Math.min(nu[0], Math.min(nu[1], nu[2])) + shift;
        double high = Math.max(nu[0], Math.max(nu[1], nu[2])) + shift;
        double middle = nu[0] + nu[1] + nu[2] + 3 * shift - low - high;
        double signal = factor * triangle.share;
        to.add(Math.max(0, decays), signal * sumRe, signal * sumIm, low, middle, high);
    }
}
