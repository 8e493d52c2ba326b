package science.haven.relaxation.narrowing;

import science.haven.fit.law.Candidate;
import science.haven.fit.linear.LinearFit;
import science.haven.quantity.Constants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Start values: the place and the steepness of the step walk over a grid, where the widths follow
/// in closed form.
final class NarrowingStart {

    private static final int PLACES = 50;
    private static final int STEEPNESSES = 24;

    /// Eₐ/kT½ from a step over a whole series to one between two points.
    private static final double GENTLEST = 3;

    private static final double STEEPEST = 120;

    private final double[] temperature;
    private final double[] width;
    private final double[] sigma;
    private final NarrowingOptions options;

    NarrowingStart(double[] temperature, double[] width, double[] sigma, NarrowingOptions options) {
        this.temperature = temperature;
        this.width = width;
        this.sigma = sigma;
        this.options = options;
    }

    /// All laws, the simplest first; those with a step only where some step goes down.
    List<Candidate<NarrowingLaw>> candidates() {
        List<Candidate<NarrowingLaw>> candidates = new ArrayList<>();
        for (NarrowingLaw law : NarrowingLaw.values()) {
            NarrowingCurve curve =
                    new NarrowingCurve(law, options.rigidWidth(), options.residualWidth());
            if (law == NarrowingLaw.CONSTANT) {
                candidates.add(new Candidate<>(law, constant(), mean(), Set.of()));
            } else {
                double[] start = step(curve);
                if (start.length > 0) {
                    candidates.add(new Candidate<>(law, curve, start, Set.of()));
                }
            }
        }
        return candidates;
    }

    /// A constant width is what the data say, whatever is known of the rigid lattice.
    private NarrowingCurve constant() {
        return new NarrowingCurve(
                NarrowingLaw.CONSTANT,
                NarrowingOptions.free().rigidWidth(),
                NarrowingOptions.free().residualWidth());
    }

    private double[] mean() {
        double[] one = new double[width.length];
        Arrays.fill(one, 1);
        return LinearFit.of(new double[][] {one}, width, sigma).coefficients();
    }

    private double[] step(NarrowingCurve curve) {
        double lowest = Arrays.stream(temperature).min().orElseThrow();
        double highest = Arrays.stream(temperature).max().orElseThrow();
        double reach = Math.log(1.1 * highest / (0.9 * lowest));
        double[] best = {};
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < PLACES; p++) {
            double half = 0.9 * lowest * Math.exp(reach * p / (PLACES - 1));
            for (int s = 0; s < STEEPNESSES; s++) {
                double ratio = GENTLEST * Math.pow(STEEPEST / GENTLEST, s / (STEEPNESSES - 1.0));
                double steepness =
                        curve.law() == NarrowingLaw.SIGMOID
                                ? half / ratio
                                : ratio * Constants.BOLTZMANN * half;
                Widths widths = widths(curve, half, steepness);
                if (widths.chiSquared < least) {
                    least = widths.chiSquared;
                    best = values(curve, widths, half, steepness);
                }
            }
        }
        return best;
    }

    private static double[] values(
            NarrowingCurve curve, Widths widths, double half, double steepness) {
        double[] values = new double[curve.parameters().size()];
        if (curve.rigid().isEmpty()) {
            values[0] = widths.rigid;
        }
        if (curve.residual().isEmpty()) {
            values[curve.residualPlace()] = widths.residual;
        }
        values[curve.half()] = half;
        values[curve.half() + 1] = steepness;
        return values;
    }

    /// The best widths for a given step.
    private Widths widths(NarrowingCurve curve, double half, double steepness) {
        double[] hot = new double[width.length];
        double[] cold = new double[width.length];
        double[] left = width.clone();
        double[] share = new double[2];
        for (int i = 0; i < width.length; i++) {
            curve.share(temperature[i], half, steepness, share);
            cold[i] = share[0];
            hot[i] = 1 - share[0];
            left[i] -= curve.rigid().orElse(0) * cold[i] + curve.residual().orElse(0) * hot[i];
        }
        List<double[]> columns = new ArrayList<>();
        if (curve.rigid().isEmpty()) {
            columns.add(cold);
        }
        if (curve.residual().isEmpty()) {
            columns.add(hot);
        }
        LinearFit fit = LinearFit.of(columns.toArray(double[][]::new), left, sigma);
        double rigid = curve.rigid().orElseGet(() -> fit.coefficients()[0]);
        double residual =
                curve.residual().orElseGet(() -> fit.coefficients()[curve.residualPlace()]);
        double smallest = 1e-3 * Arrays.stream(width).min().orElseThrow();
        if (residual < smallest && curve.residual().isEmpty()) {
            return bare(curve, new Widths(rigid, smallest, 0), cold, hot);
        }
        return rigid > residual
                ? new Widths(rigid, residual, fit.chiSquared())
                : new Widths(rigid, residual, Double.POSITIVE_INFINITY);
    }

    /// Nearly no residual width, which cannot be negative: only the rigid one follows.
    private Widths bare(NarrowingCurve curve, Widths widths, double[] cold, double[] hot) {
        double[] left = width.clone();
        for (int i = 0; i < left.length; i++) {
            left[i] -= widths.residual * hot[i];
        }
        double rigid =
                curve.rigid()
                        .orElseGet(
                                () ->
                                        LinearFit.of(new double[][] {cold}, left, sigma)
                                                .coefficients()[0]);
        double chiSquared = 0;
        for (int i = 0; i < left.length; i++) {
            double off = (left[i] - rigid * cold[i]) / sigma[i];
            chiSquared += off * off;
        }
        return rigid > widths.residual
                ? new Widths(rigid, widths.residual, chiSquared)
                : new Widths(rigid, widths.residual, Double.POSITIVE_INFINITY);
    }

    private record Widths(double rigid, double residual, double chiSquared) {}
}
