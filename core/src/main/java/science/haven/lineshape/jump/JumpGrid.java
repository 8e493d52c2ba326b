package science.haven.lineshape.jump;

import science.haven.lineshape.powder.OctahedralGrid;
import science.haven.lineshape.tensor.FrequencyTensor;

import java.util.Arrays;
import java.util.List;

/// The modes of jumping ions over one octant of directions, laid out triangle by triangle.
///
/// A mode that varies little over a triangle against its own width is summed over the corners and
/// the centroid, as exact as a parabola, and nothing needs to be known of how modes go together.
/// The frequency of a sharper one is taken as linear between the corners, where it keeps its
/// identity as the mode nearest in decay and frequency; mean and first moment are those of the
/// parabola:
///
/// ```text
/// λ̄ = Σ q_v λ_v      c̄ = Σ q_v c_v      shift of the tent  Σ q_v (c_v − c̄)(λ_v − λ̄) / c̄
/// ```
///
/// One instance serves one thread.
final class JumpGrid {

    /// Variation over a triangle, in widths, up to which a mode is smooth.
    private static final double SMOOTH = 0.4;

    /// Weight over width below which a mode is lower than any noise.
    private static final double FLAT = 1e-9;

    private static final int CORNERS = 4;

    private final OctahedralGrid grid;
    private final int points;

    /// Weights of the corners and the centroid of each triangle, `[4 · triangle + corner]`.
    private final double[] quadrature;

    JumpGrid(int density) {
        grid = new OctahedralGrid(density);
        points = grid.directions() - grid.triangles();
        quadrature = new double[CORNERS * grid.triangles()];
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

    /// Adds the signal of an octant.
    ///
    /// @param places frequencies of the places, in bins
    /// @param weight signal of the octant
    /// @param blur half width of a Lorentzian in bins that broadens all modes
    void lay(JumpModes modes, List<FrequencyTensor> places, double weight, double blur, Widths to) {
        int n = modes.count();
        Found all = found(modes, places, blur);
        double[] found = all.modes;
        double[] summed = new double[n * grid.directions()];
        int[] corners = grid.corners();
        boolean[] taken = new boolean[n];
        int[][] mode = new int[CORNERS][n];
        int[] at = new int[CORNERS];
        for (int t = 0; t < grid.triangles(); t++) {
            int centre = n * (points + t);
            for (int k = 0; k < n; k++) {
                mode[3][k] = centre + k;
            }
            for (int v = 0; v < 3; v++) {
                match(all, centre, n * corners[3 * t + v], mode[v], taken);
            }
            double share = weight * grid.share()[t];
            for (int k = 0; k < n; k++) {
                for (int v = 0; v < CORNERS; v++) {
                    at[v] = mode[v][k];
                }
                if (smooth(found, at)) {
                    for (int v = 0; v < CORNERS; v++) {
                        summed[at[v]] += share * quadrature[CORNERS * t + v];
                    }
                } else {
                    tent(found, at, t, share, to);
                }
            }
        }
        for (int i = 0; i < summed.length; i++) {
            double share = summed[i];
            if (share != 0) {
                double x = found[4 * i + 1];
                to.add(found[4 * i], share * found[4 * i + 2], share * found[4 * i + 3], x, x, x);
            }
        }
    }

    /// Decay, frequency and weight of all modes of all directions.
    private Found found(JumpModes modes, List<FrequencyTensor> places, double blur) {
        int n = modes.count();
        double[] found = new double[4 * n * grid.directions()];
        double[] shares = new double[2 * n * n * grid.directions()];
        double[] frequencies = new double[n * grid.directions()];
        double[] here = new double[n];
        double[][] y = grid.harmonics();
        for (int point = 0; point < grid.directions(); point++) {
            for (int j = 0; j < n; j++) {
                double[] c = places.get(j).components();
                double sum = c[0];
                for (int k = 1; k < FrequencyTensor.SIZE; k++) {
                    sum += c[k] * y[k][point];
                }
                here[j] = sum;
                frequencies[n * point + j] = sum;
            }
            modes.solve(here, found, 4 * n * point, shares);
        }
        for (int i = 0; i < found.length; i += 4) {
            found[i] += blur;
            if (Math.abs(found[i + 2]) + Math.abs(found[i + 3]) < FLAT * found[i]) {
                found[i + 2] = 0;
                found[i + 3] = 0;
            }
        }
        return new Found(found, shares, frequencies);
    }

    /// What was found for all directions.
    ///
    /// @param modes decay, frequency, real and imaginary weight of each mode in turn
    /// @param places how much of each place is in each mode
    /// @param frequencies of the places
    private record Found(double[] modes, double[] places, double[] frequencies) {}

    /// For each mode of one direction, the mode of another that is nearest to what it would become
    /// if it kept its places.
    private static void match(Found found, int a, int b, int[] partner, boolean[] taken) {
        int n = partner.length;
        Arrays.fill(taken, false);
        for (int k = 0; k < n; k++) {
            double decay = found.modes[4 * (a + k)];
            double nu = found.modes[4 * (a + k) + 1];
            for (int j = 0; j < n; j++) {
                double change = found.frequencies[b + j] - found.frequencies[a + j];
                nu += found.places[2 * (n * (a + k) + j)] * change;
                decay += found.places[2 * (n * (a + k) + j) + 1] * change;
            }
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < n; j++) {
                double re = found.modes[4 * (b + j)] - decay;
                double im = found.modes[4 * (b + j) + 1] - nu;
                double square = re * re + im * im;
                if (!taken[j] && (best < 0 || square < least)) {
                    best = j;
                    least = square;
                }
            }
            taken[best] = true;
            partner[k] = b + best;
        }
    }

    private static double square(double[] found, int a, int b) {
        double re = found[4 * a] - found[4 * b];
        double im = found[4 * a + 1] - found[4 * b + 1];
        return re * re + im * im;
    }

    private static boolean smooth(double[] found, int[] at) {
        double least = Math.min(found[4 * at[0]], Math.min(found[4 * at[1]], found[4 * at[2]]));
        double limit = SMOOTH * SMOOTH * least * least;
        return square(found, at[0], at[1]) < limit
                && square(found, at[1], at[2]) < limit
                && square(found, at[2], at[0]) < limit;
    }

    private void tent(double[] found, int[] at, int t, double share, Widths to) {
        double width = 0;
        double nu = 0;
        double re = 0;
        double im = 0;
        for (int v = 0; v < CORNERS; v++) {
            double q = quadrature[CORNERS * t + v];
            width += q * found[4 * at[v]];
            nu += q * found[4 * at[v] + 1];
            re += q * found[4 * at[v] + 2];
            im += q * found[4 * at[v] + 3];
        }
        // λ = −w + iν
        double momentRe = 0;
        double momentIm = 0;
        double spread = 0;
        for (int v = 0; v < CORNERS; v++) {
            double q = quadrature[CORNERS * t + v];
            double decay = width - found[4 * at[v]];
            double turn = found[4 * at[v] + 1] - nu;
            double cRe = found[4 * at[v] + 2] - re;
            double cIm = found[4 * at[v] + 3] - im;
            momentRe += q * (cRe * decay - cIm * turn);
            momentIm += q * (cRe * turn + cIm * decay);
            spread = Math.max(spread, Math.hypot(decay, turn));
        }
        double size = re * re + im * im;
        double x = found[4 * at[0] + 1];
        double y = found[4 * at[1] + 1];
        double z = found[4 * at[2] + 1];
        double shift = nu - (x + y + z) / 3;
        double shiftRe = (momentRe * re + momentIm * im) / size;
        double shiftIm = (momentIm * re - momentRe * im) / size;
        if (Math.hypot(shiftRe, shiftIm) < spread) {
            width = Math.max(0, width - shiftRe);
            shift += shiftIm;
        }
        double low = Math.min(x, Math.min(y, z)) + shift;
        double high = Math.max(x, Math.max(y, z)) + shift;
        to.add(width, share * re, share * im, low, x + y + z + 3 * shift - low - high, high);
    }
}
