package science.haven.spectrum.phase;

import science.haven.math.Cholesky;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Fits overlapping lines together, all with the phase `φ(x) = φ₀ + φ₁ (x − ½)`:
///
/// ```text
/// S(x) = e^{iφ(x)} Σ a_k L(x − x_k, w_k)        a_k > 0
/// ```
///
/// What lines that run into each other say of the phase one by one is spoilt by their neighbours;
/// that they share it is what the whole band determines it from. Lines are added where the most is
/// left, as long as it stands out of the noise; all then move together (Levenberg-Marquardt).
final class CommonPhase {

    /// Most lines that are fitted together.
    private static final int MOST = 6;

    private static final int ROUNDS = 40;

    /// Misfit that a further line has to take away, in variances of the noise.
    private static final double WORTH = 25;

    /// Standard deviation of φ₁ expected before the data, in rad.
    private static final double PRIOR = Math.PI;

    private final double[] data;
    private final double[] place;
    private final double[] sigma;
    private final boolean images;
    private final double[] weight;
    private final double[] residual;

    /// φ₀, φ₁, then place, logarithm of the half width and height of each line.
    private double[] values = {0, 0};

    private double misfit;

    /// The shape computed last.
    private double shapeRe;

    private double shapeIm;

    /// Points to fit.
    ///
    /// @param images whether lines appear beyond both ends again, as without a digital filter
    CommonPhase(Blocks blocks, boolean images) {
        this.images = images;
        data = blocks.data();
        place = blocks.place();
        sigma = blocks.sigma();
        residual = new double[data.length];
        weight = new double[sigma.length];
        for (int i = 0; i < sigma.length; i++) {
            weight[i] = 1 / sigma[i];
        }
    }

    /// Fits, from no line on.
    void fit() {
        values = new double[2];
        misfit = residuals(values, residual);
        for (int line = 0; line < MOST && grow(); line++) {
            descend();
            prune();
        }
    }

    /// Phase at a place.
    double phase(double x) {
        return values[0] + values[1] * (x - 0.5);
    }

    /// Growth of the phase over the spectrum, φ₁.
    double slope() {
        return values[1];
    }

    /// Number of lines.
    int lines() {
        return (values.length - 2) / 3;
    }

    /// Misfit over the noise, per part of a point.
    double chiSquared() {
        return misfit / Math.max(data.length - values.length, 1);
    }

    /// Adds the line that takes most of the misfit away.
    private boolean grow() {
        boolean first = values.length == 2;
        double[] turned = turned();
        double most = 0;
        double[] best = new double[4];
        for (int at = 1; at < place.length - 1; at++) {
            double x = place[at];
            double least = (place[at + 1] - place[at - 1]) / 3;
            for (double width = 0.2; width > least; width /= 1.7) {
                double re = 0;
                double im = 0;
                double norm = 0;
                for (int i = 0; i < place.length; i++) {
                    double u = (place[i] - x) / width;
                    double d = weight[i] / (1 + u * u);
                    re += (turned[2 * i] - u * turned[2 * i + 1]) * d;
                    im += (turned[2 * i + 1] + u * turned[2 * i]) * d;
                    norm += weight[i] * d;
                }
                double size = first ? Math.hypot(re, im) : re;
                double gain = size > 0 ? size * size / norm : 0;
                if (gain > most) {
                    most = gain;
                    best = new double[] {x, Math.log(width), size / norm, Math.atan2(im, re)};
                }
            }
        }
        if (most < WORTH) {
            return false;
        }
        int n = values.length;
        values = Arrays.copyOf(values, n + 3);
        System.arraycopy(best, 0, values, n, 3);
        if (first) {
            values[0] += best[3];
        }
        misfit = residuals(values, residual);
        return true;
    }

    /// Takes out lines that came to nothing or point down.
    private void prune() {
        List<Integer> kept = new ArrayList<>();
        for (int k = 0; k < lines(); k++) {
            if (values[4 + 3 * k] > 0) {
                kept.add(k);
            }
        }
        if (kept.size() == lines()) {
            return;
        }
        double[] fewer = Arrays.copyOf(values, 2 + 3 * kept.size());
        for (int k = 0; k < kept.size(); k++) {
            System.arraycopy(values, 2 + 3 * kept.get(k), fewer, 2 + 3 * k, 3);
        }
        values = fewer;
        misfit = residuals(values, residual);
        descend();
    }

    /// What is left of the data, over the noise, with the phase taken away.
    private double[] turned() {
        double[] turned = new double[residual.length];
        for (int i = 0; i < place.length; i++) {
            double angle = phase(place[i]);
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            turned[2 * i] = residual[2 * i] * c + residual[2 * i + 1] * s;
            turned[2 * i + 1] = residual[2 * i + 1] * c - residual[2 * i] * s;
        }
        return turned;
    }

    private void descend() {
        double damping = 1e-3;
        int n = values.length;
        for (int round = 0; round < ROUNDS; round++) {
            double[][] normal = new double[n][n];
            double[] right = new double[n];
            equations(normal, right);
            boolean better = false;
            double gain = 0;
            for (int attempt = 0; attempt < 8 && !better; attempt++) {
                double[] step = solve(normal, right, damping);
                double[] trial = values.clone();
                for (int i = 0; i < n; i++) {
                    trial[i] += step[i];
                }
                double[] left = new double[residual.length];
                double value = sane(trial) ? residuals(trial, left) : Double.POSITIVE_INFINITY;
                if (value < misfit) {
                    gain = misfit - value;
                    values = trial;
                    misfit = value;
                    System.arraycopy(left, 0, residual, 0, left.length);
                    damping = Math.max(damping / 5, 1e-9);
                    better = true;
                } else {
                    damping *= 6;
                }
            }
            if (!better || gain < 1e-3) {
                return;
            }
        }
    }

    private static boolean sane(double[] values) {
        for (int k = 2; k < values.length; k += 3) {
            if (!(values[k] > -0.2
                    && values[k] < 1.2
                    && values[k + 1] < 0
                    && values[k + 1] > -12)) {
                return false;
            }
        }
        return Math.abs(values[1]) < 4 * Math.PI;
    }

    /// What is left of the data over the noise, and its sum of squares with the prior.
    private double residuals(double[] v, double[] left) {
        double sum = v[1] * v[1] / (PRIOR * PRIOR);
        for (int i = 0; i < place.length; i++) {
            double re = 0;
            double im = 0;
            for (int k = 2; k < v.length; k += 3) {
                shape(place[i] - v[k], Math.exp(v[k + 1]));
                re += v[k + 2] * shapeRe;
                im += v[k + 2] * shapeIm;
            }
            double angle = v[0] + v[1] * (place[i] - 0.5);
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            left[2 * i] = (data[2 * i] - (re * c - im * s)) / sigma[i];
            left[2 * i + 1] = (data[2 * i + 1] - (re * s + im * c)) / sigma[i];
            sum += left[2 * i] * left[2 * i] + left[2 * i + 1] * left[2 * i + 1];
        }
        return sum;
    }

    /// A line of height one: of a sampled signal with its images beyond both ends, `π w coth z`, `z
    /// = π (w + i δ)`; behind a digital filter without them, `1 / (1 + i δ/w)`.
    private void shape(double offset, double width) {
        if (images) {
            double z = 2 * Math.PI * width;
            double e = Math.exp(z);
            double d = z / 2 / ((e + 1 / e) / 2 - Math.cos(2 * Math.PI * offset));
            shapeRe = (e - 1 / e) / 2 * d;
            shapeIm = -Math.sin(2 * Math.PI * offset) * d;
        } else {
            double u = offset / width;
            shapeRe = 1 / (1 + u * u);
            shapeIm = -u * shapeRe;
        }
    }

    private void equations(double[][] normal, double[] right) {
        int n = values.length;
        double[] re = new double[n];
        double[] im = new double[n];
        for (int i = 0; i < place.length; i++) {
            derivatives(i, re, im);
            for (int a = 0; a < n; a++) {
                right[a] += re[a] * residual[2 * i] + im[a] * residual[2 * i + 1];
                for (int b = 0; b <= a; b++) {
                    normal[a][b] += re[a] * re[b] + im[a] * im[b];
                }
            }
        }
        normal[1][1] += 1 / (PRIOR * PRIOR);
        right[1] -= values[1] / (PRIOR * PRIOR);
    }

    private void derivatives(int i, double[] re, double[] im) {
        double angle = phase(place[i]);
        double c = Math.cos(angle) / sigma[i];
        double s = Math.sin(angle) / sigma[i];
        double sumRe = 0;
        double sumIm = 0;
        for (int k = 2; k < values.length; k += 3) {
            double width = Math.exp(values[k + 1]);
            double height = values[k + 2];
            shape(place[i] - values[k], width);
            double lr = shapeRe;
            double li = shapeIm;
            sumRe += height * lr;
            sumIm += height * li;
            // ∂L/∂δ = i q, ∂L/∂ ln w = L + w q: q = −L²/w, of the line with images + π² w
            double qr = (li * li - lr * lr) / width + (images ? Math.PI * Math.PI * width : 0);
            double qi = -2 * lr * li / width;
            re[k] = height * qi;
            im[k] = -height * qr;
            re[k + 1] = height * (lr + width * qr);
            im[k + 1] = height * (li + width * qi);
            re[k + 2] = lr;
            im[k + 2] = li;
        }
        re[0] = -sumIm;
        im[0] = sumRe;
        re[1] = -sumIm * (place[i] - 0.5);
        im[1] = sumRe * (place[i] - 0.5);
        turn(re, im, c, s);
    }

    /// Turns all derivatives by the phase, `c + i s` over the noise.
    private static void turn(double[] re, double[] im, double c, double s) {
        for (int k = 0; k < re.length; k++) {
            double real = re[k] * c - im[k] * s;
            im[k] = re[k] * s + im[k] * c;
            re[k] = real;
        }
    }

    /// Standard uncertainty of the phase where the intensity is, in rad.
    double uncertainty() {
        int n = values.length;
        double[][] normal = new double[n][n];
        equations(normal, new double[n]);
        double sum = 0;
        double areas = 0;
        for (int k = 2; k < n; k += 3) {
            double x = values[k] - 0.5;
            double[] direction = new double[n];
            direction[0] = 1;
            direction[1] = x;
            double[] solved = solve(normal, direction, 0);
            double area = values[k + 2] * Math.exp(values[k + 1]);
            sum += area * (solved[0] + x * solved[1]);
            areas += area;
        }
        return areas > 0 ? Math.sqrt(sum / areas * Math.max(1, chiSquared())) : Math.PI;
    }

    /// The step of damped least squares: the equations with their diagonal raised.
    static double[] solve(double[][] normal, double[] right, double damping) {
        double[][] raised = new double[right.length][];
        for (int a = 0; a < right.length; a++) {
            raised[a] = normal[a].clone();
            raised[a][a] *= 1 + damping;
        }
        return Cholesky.of(raised).solve(right);
    }
}
