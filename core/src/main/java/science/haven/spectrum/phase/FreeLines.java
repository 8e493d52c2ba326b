package science.haven.spectrum.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Fits lines that each have a phase of their own, over what spoilt first points leave:
///
/// ```text
/// S(x) = Σ a_k / (1 + i (x − x_k)/w_k) + Σ b_j T_j(2x − 1)        a_k, b_j complex
/// ```
///
/// Components of one band need not share a phase: metal thicker than the skin depth lags behind
/// what is thinner. How the band is divided among its lines means little then, the sum of their
/// areas much: `Σ a_k w_k` is the band's signal at time zero, and its argument is the phase that
/// leaves no dispersion over the band as a whole.
///
/// The complex amplitudes are eliminated (variable projection), places and widths descend by
/// Levenberg-Marquardt. Lines are added where the most is left.
///
/// @see "L. Kaufman, BIT 15 (1975) 49"
final class FreeLines {

    private static final int MOST = 8;

    /// Spoilt first points bend what lies under the lines as often as there are of them.
    private static final int ORDER = 10;

    private static final int ROUNDS = 60;

    /// Misfit that a further line has to take away, in variances of the noise.
    private static final double WORTH = 50;

    /// Part of the spectrum at either end that the edge of a filter spoils.
    private static final double EDGE = 0.02;

    /// Neighbours nearer than this many half widths, in the geometric mean, belong to one band.
    private static final double JOINED = 4;

    /// Height below which a line is baseline and no part of a band, as part of the highest.
    private static final double LOW = 0.02;

    /// Broader lines could not be told from what spoilt points leave.
    private static final double BROADEST = Math.log(0.04);

    private static final double NARROWEST = Math.log(4e-4);

    private final int points;
    private final double[] data;
    private final double[] place;
    private final double[] weight;

    /// Place and logarithm of the half width of each line.
    private double[] shapes = {};

    private Solution solution;

    FreeLines(Blocks blocks) {
        int count = 0;
        double[] x = blocks.place();
        double[] d = new double[2 * x.length];
        double[] w = new double[x.length];
        double[] at = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            if (x[i] > EDGE && x[i] < 1 - EDGE) {
                at[count] = x[i];
                w[count] = 1 / blocks.sigma()[i];
                d[2 * count] = blocks.data()[2 * i] * w[count];
                d[2 * count + 1] = blocks.data()[2 * i + 1] * w[count];
                count++;
            }
        }
        points = count;
        data = Arrays.copyOf(d, 2 * count);
        place = Arrays.copyOf(at, count);
        weight = Arrays.copyOf(w, count);
        solution = solve(shapes);
    }

    /// Fits, from no line on.
    void fit() {
        while (lines() < MOST && chiSquared() > 1 && grow()) {
            descend();
        }
    }

    int lines() {
        return shapes.length / 2;
    }

    /// Misfit over the noise, per part of a point.
    double chiSquared() {
        return solution.misfit / Math.max(2 * points - 4 * lines() - 2 * (ORDER + 1), 1);
    }

    /// The bands, each as one line: where its middle is, how broad and high, its phase.
    List<LinePhase> bands() {
        List<Integer> order = new ArrayList<>();
        double highest = 0;
        for (int k = 0; k < lines(); k++) {
            highest = Math.max(highest, solution.amplitude(k));
        }
        for (int k = 0; k < lines(); k++) {
            if (solution.amplitude(k) > LOW * highest) {
                order.add(k);
            }
        }
        order.sort(Comparator.comparingDouble(k -> shapes[2 * k]));
        List<LinePhase> bands = new ArrayList<>();
        List<Integer> band = new ArrayList<>();
        for (int k : order) {
            if (!band.isEmpty() && !joined(band.getLast(), k)) {
                bands.add(band(band));
                band.clear();
            }
            band.add(k);
        }
        if (!band.isEmpty()) {
            bands.add(band(band));
        }
        return bands;
    }

    private boolean joined(int a, int b) {
        return shapes[2 * b] - shapes[2 * a] < JOINED * Math.sqrt(width(a) * width(b));
    }

    private double width(int line) {
        return Math.exp(shapes[2 * line + 1]);
    }

    private LinePhase band(List<Integer> members) {
        double[] areas = new double[2 * solution.columns.length];
        double re = 0;
        double im = 0;
        double middle = 0;
        double sum = 0;
        double broadest = 0;
        for (int k : members) {
            int column = ORDER + 1 + k;
            areas[2 * column] = width(k);
            re += width(k) * solution.factors[2 * column];
            im += width(k) * solution.factors[2 * column + 1];
            double area = width(k) * solution.amplitude(k);
            middle += area * shapes[2 * k];
            sum += area;
            broadest = Math.max(broadest, width(k));
        }
        double net = Math.hypot(re, im);
        double spread = solution.spread(areas) * Math.sqrt(Math.max(1, chiSquared()));
        return new LinePhase(
                middle / sum,
                broadest,
                Math.atan2(im, re),
                net / broadest,
                Math.max(spread / net, 1e-4));
    }

    /// Adds the line that takes most of the misfit away.
    private boolean grow() {
        double most = WORTH;
        double[] best = {};
        for (int at = 1; at < points - 1; at++) {
            for (double width = 0.036; width > 1e-3; width /= 1.7) {
                double[] line = line(place[at], width);
                solution.orthogonal(line);
                double norm = norm(line);
                double[] along = product(line, solution.left);
                double gain = norm > 0 ? norm(along) / norm : 0;
                if (gain > most) {
                    most = gain;
                    best = new double[] {place[at], Math.log(width)};
                }
            }
        }
        if (best.length == 0) {
            return false;
        }
        shapes = Arrays.copyOf(shapes, shapes.length + 2);
        System.arraycopy(best, 0, shapes, shapes.length - 2, 2);
        solution = solve(shapes);
        return true;
    }

    private void descend() {
        double damping = 1e-3;
        int n = shapes.length;
        for (int round = 0; round < ROUNDS; round++) {
            double[][] slopes = slopes();
            double[][] normal = new double[n][n];
            double[] right = new double[n];
            for (int a = 0; a < n; a++) {
                right[a] = product(slopes[a], solution.left)[0];
                for (int b = 0; b <= a; b++) {
                    normal[a][b] = product(slopes[a], slopes[b])[0];
                }
            }
            double before = solution.misfit;
            for (int attempt = 0; attempt < 8 && solution.misfit == before; attempt++) {
                double[] trial = shapes.clone();
                double[] step = CommonPhase.solve(normal, right, damping);
                for (int i = 0; i < n; i++) {
                    double most = i % 2 == 0 ? 0.05 : 0.7;
                    trial[i] += Math.clamp(step[i], -most, most);
                }
                Solution tried = sane(trial) ? solve(trial) : solution;
                if (tried.misfit < before) {
                    shapes = trial;
                    solution = tried;
                    damping = Math.max(damping / 5, 1e-9);
                } else {
                    damping *= 6;
                }
            }
            if (before - solution.misfit < 1e-3 * Math.max(1, 1e-3 * before)) {
                return;
            }
        }
    }

    private static boolean sane(double[] shapes) {
        for (int k = 0; k < shapes.length; k += 2) {
            if (!(shapes[k] > -0.1
                    && shapes[k] < 1.1
                    && shapes[k + 1] > NARROWEST
                    && shapes[k + 1] < BROADEST)) {
                return false;
            }
        }
        return true;
    }

    /// Derivatives of the model, without what the amplitudes would take up of them.
    private double[][] slopes() {
        double[][] slopes = new double[shapes.length][2 * points];
        for (int k = 0; k < lines(); k++) {
            double width = width(k);
            double[] line = line(shapes[2 * k], width);
            double re = solution.factors[2 * (ORDER + 1 + k)];
            double im = solution.factors[2 * (ORDER + 1 + k) + 1];
            for (int i = 0; i < points; i++) {
                // ∂L/∂x₀ = i L²/w, ∂L/∂ ln w = i u L² with u = (x − x₀)/w
                double u = (place[i] - shapes[2 * k]) / width;
                double lr = line[2 * i] / weight[i];
                double li = line[2 * i + 1] / weight[i];
                double sr = -2 * lr * li * weight[i];
                double si = (lr * lr - li * li) * weight[i];
                slopes[2 * k][2 * i] = (re * sr - im * si) / width;
                slopes[2 * k][2 * i + 1] = (re * si + im * sr) / width;
                slopes[2 * k + 1][2 * i] = (re * sr - im * si) * u;
                slopes[2 * k + 1][2 * i + 1] = (re * si + im * sr) * u;
            }
            solution.orthogonal(slopes[2 * k]);
            solution.orthogonal(slopes[2 * k + 1]);
        }
        return slopes;
    }

    /// A line of height one over the noise.
    private double[] line(double centre, double width) {
        double[] line = new double[2 * points];
        for (int i = 0; i < points; i++) {
            double u = (place[i] - centre) / width;
            double d = weight[i] / (1 + u * u);
            line[2 * i] = d;
            line[2 * i + 1] = -u * d;
        }
        return line;
    }

    /// The best amplitudes for given shapes, by Gram-Schmidt over the columns.
    private Solution solve(double[] shapes) {
        int count = ORDER + 1 + shapes.length / 2;
        double[][] columns = new double[count][];
        for (int j = 0; j <= ORDER; j++) {
            columns[j] = new double[2 * points];
            for (int i = 0; i < points; i++) {
                columns[j][2 * i] =
                        weight[i] * Math.cos(j * Math.acos(Math.clamp(2 * place[i] - 1, -1, 1)));
            }
        }
        for (int k = 0; k < shapes.length / 2; k++) {
            columns[ORDER + 1 + k] = line(shapes[2 * k], Math.exp(shapes[2 * k + 1]));
        }
        return new Solution(columns, data.clone());
    }

    /// `a* · b`.
    private static double[] product(double[] a, double[] b) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < a.length; i += 2) {
            re += a[i] * b[i] + a[i + 1] * b[i + 1];
            im += a[i] * b[i + 1] - a[i + 1] * b[i];
        }
        return new double[] {re, im};
    }

    private static double norm(double[] a) {
        double sum = 0;
        for (double value : a) {
            sum += value * value;
        }
        return sum;
    }

    /// Columns made orthonormal, the triangle that made them, the factors of the columns and what
    /// is left of the data.
    private static final class Solution {

        private final double[][] columns;
        private final double[][] triangle;
        private final double[] factors;
        private final double[] left;
        private final double misfit;

        Solution(double[][] columns, double[] data) {
            this.columns = columns;
            int n = columns.length;
            triangle = new double[n][2 * n];
            double[] along = new double[2 * n];
            left = data;
            for (int j = 0; j < n; j++) {
                for (int pass = 0; pass < 2; pass++) { // the second takes out what rounding left
                    for (int i = 0; i < j; i++) {
                        take(columns[i], columns[j], triangle[i], 2 * j);
                    }
                }
                double size = Math.max(Math.sqrt(norm(columns[j])), 1e-300);
                triangle[j][2 * j] = size;
                for (int i = 0; i < columns[j].length; i++) {
                    columns[j][i] /= size;
                }
                take(columns[j], left, along, 2 * j);
            }
            factors = back(along);
            misfit = norm(left);
        }

        /// Takes `unit` out of `from`; how much it was is added at a place of `amounts`.
        private static void take(double[] unit, double[] from, double[] amounts, int at) {
            double[] along = product(unit, from);
            amounts[at] += along[0];
            amounts[at + 1] += along[1];
            for (int i = 0; i < from.length; i += 2) {
                from[i] -= along[0] * unit[i] - along[1] * unit[i + 1];
                from[i + 1] -= along[0] * unit[i + 1] + along[1] * unit[i];
            }
        }

        /// `R x = y`, from the last row up.
        private double[] back(double[] y) {
            double[] x = y.clone();
            for (int i = x.length / 2 - 1; i >= 0; i--) {
                for (int j = i + 1; j < x.length / 2; j++) {
                    double re = triangle[i][2 * j];
                    double im = triangle[i][2 * j + 1];
                    x[2 * i] -= re * x[2 * j] - im * x[2 * j + 1];
                    x[2 * i + 1] -= re * x[2 * j + 1] + im * x[2 * j];
                }
                x[2 * i] /= triangle[i][2 * i];
                x[2 * i + 1] /= triangle[i][2 * i];
            }
            return x;
        }

        void orthogonal(double[] vector) {
            double[] ignored = new double[2];
            for (double[] column : columns) {
                take(column, vector, ignored, 0);
            }
        }

        double amplitude(int line) {
            int at = 2 * (ORDER + 1 + line);
            return Math.hypot(factors[at], factors[at + 1]);
        }

        /// Standard deviation of `Σ g_j x_j`, per part: `|R⁻ᴴ g|`.
        double spread(double[] g) {
            double[] z = g.clone();
            for (int i = 0; i < z.length / 2; i++) {
                for (int j = 0; j < i; j++) {
                    double re = triangle[j][2 * i];
                    double im = triangle[j][2 * i + 1];
                    z[2 * i] -= re * z[2 * j] + im * z[2 * j + 1];
                    z[2 * i + 1] -= re * z[2 * j + 1] - im * z[2 * j];
                }
                z[2 * i] /= triangle[i][2 * i];
                z[2 * i + 1] /= triangle[i][2 * i];
            }
            return Math.sqrt(norm(z));
        }
    }
}
