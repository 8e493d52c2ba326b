package science.haven.spectrum.peak;

import science.haven.spectrum.peak.LineTrials.Found;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Tells lines from repairs of the shape of other lines.
///
/// A line has an area that is known, and where it lies within the width of another one, the sum of
/// the lines bends down at each of the two: the second derivative has two minima.
final class LineIdentity {

    /// Scatter over noise from which lines do not describe the data.
    static final double MISFIT = 1.3;

    /// Area over its uncertainty that a line must have.
    private static final double LEAST_SIGNIFICANCE = 2;

    /// Distance, in widths of the wider one, from which two lines need no further proof.
    private static final double APART = 0.75;

    /// Depth of the dip between the two bends, as a part of the smaller one.
    private static final double DIP = 0.8;

    /// Points the bend is sampled at.
    private static final int SAMPLES = 61;

    private final LineTrials trials;

    LineIdentity(LineTrials trials) {
        this.trials = trials;
    }

    /// Whether lines leave more than noise.
    boolean misfit(Found found) {
        return trials.misfit(found) > MISFIT * Math.sqrt(trials.inflation);
    }

    /// Takes out what is no line, one after the other, until all are lines.
    Found ownLines(Found fit) {
        Found here = fit;
        while (here.lines() > 1 && !areLines(here)) {
            Optional<Found> fewer = oneLess(here);
            if (fewer.isEmpty()) {
                return here;
            }
            here = fewer.get();
        }
        return here.lines() == fit.lines()
                ? fit
                : trials.fit(here.state(), trials.options).orElse(here);
    }

    /// The best known with one line fewer, or what is left without the least certain line.
    private Optional<Found> oneLess(Found here) {
        Optional<Found> fewer = Optional.ofNullable(trials.found().get(here.lines() - 1));
        double[] significance = trials.significance(here, trials.options);
        int[] order =
                IntStream.range(0, significance.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> significance[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int gone : order) {
            if (fewer.isEmpty()) {
                List<double[]> left = new ArrayList<>(List.of(here.state()));
                left.remove(gone);
                double[][] state = left.toArray(double[][]::new);
                fewer = trials.fit(state, trials.options, LineTrials.ROUGHLY, Double.MAX_VALUE);
            }
        }
        return fewer;
    }

    /// Whether each of the lines is one.
    boolean areLines(Found found) {
        for (int i = 0; i < found.lines(); i++) {
            for (int k = 0; k < i; k++) {
                if (!distinct(found, i, k)) {
                    return false;
                }
            }
        }
        return significant(found);
    }

    /// Whether each of the areas is known.
    boolean significant(Found found) {
        return Arrays.stream(trials.significance(found, trials.options))
                .allMatch(significance -> significance > LEAST_SIGNIFICANCE);
    }

    private boolean distinct(Found found, int i, int k) {
        double[] one = found.state()[i];
        double[] other = found.state()[k];
        double distance = Math.abs(one[0] - other[0]);
        if (distance > APART * Math.max(one[1], other[1])) {
            return true;
        }
        double margin = 0.2 * Math.min(one[1], other[1]);
        double from = Math.min(one[0], other[0]) - margin;
        double step = (distance + 2 * margin) / (SAMPLES - 1);
        double[] bend = bend(found, from, step);
        double middle = 0.5 * (SAMPLES - 1);
        int left = greatest(bend, 1, (int) middle);
        int right = greatest(bend, (int) middle, SAMPLES - 1);
        double least = Double.MAX_VALUE;
        for (int j = left; j <= right; j++) {
            least = Math.min(least, bend[j]);
        }
        return least < DIP * Math.min(bend[left], bend[right]);
    }

    private static int greatest(double[] values, int from, int to) {
        int best = from;
        for (int j = from; j < to; j++) {
            best = values[j] > values[best] ? j : best;
        }
        return best;
    }

    /// Minus the second difference of the sum of the lines.
    private double[] bend(Found found, double from, double step) {
        double[] x = new double[SAMPLES];
        for (int j = 0; j < SAMPLES; j++) {
            x[j] = from + j * step;
        }
        double[] sum = new double[SAMPLES];
        double[][] out = new double[1][SAMPLES];
        for (int i = 0; i < found.lines(); i++) {
            double[] line = found.state()[i];
            trials.options.shape().evaluate(x, line[0], line[1], line[2], out);
            for (int j = 0; j < SAMPLES; j++) {
                sum[j] += found.areas()[i] * out[0][j];
            }
        }
        double[] bend = new double[SAMPLES];
        for (int j = 1; j + 1 < SAMPLES; j++) {
            bend[j] = 2 * sum[j] - sum[j - 1] - sum[j + 1];
        }
        return bend;
    }
}
