package science.haven.spectrum.baseline;

import science.haven.spectrum.phase.Noise;

import java.util.Arrays;

/// Finds where a spectrum shows no signal.
///
/// A polynomial is laid through all points; what stands off it by more than the rest scatters is
/// marked, widened by a quarter of its own breadth (lines have tails), and left out of the next
/// polynomial, until nothing changes. Works on groups of points, so that broad lines stand out of
/// the noise.
///
/// Needs a spectrum of which about half is free of signal; of a fuller one the outermost twentieths
/// are taken.
///
/// @see "W. Dietrich, C. H. Rüdel, M. Neumann, J. Magn. Reson. 91 (1991) 1"
public final class SignalFree {

    private static final int GROUPS = 1024;

    private static final int ORDER = 5;

    private static final int ROUNDS = 30;

    private static final int CLIPS = 100;

    /// Deviation, in standard deviations of the rest, that makes a signal.
    private static final double SIGNIFICANT = 3.5;

    /// Part of the highest line that is signal whatever the baseline does.
    private static final double HIGH = 0.15;

    /// Part of the highest line that is taken for a tail or for baseline.
    private static final double NEGLIGIBLE = 0.01;

    private SignalFree() {}

    /// Marks the points without signal.
    ///
    /// @param values real part of a phased spectrum, in any unit
    /// @return true where there is none
    public static boolean[] of(double[] values) {
        return all(ofGroups(means(values)), values.length);
    }

    /// Marks the points that do not stand off a polynomial by more than the noise of groups of
    /// them, and nothing beside them: tails of lines count as free.
    ///
    /// @param values real part of a phased spectrum, in any unit
    /// @param method order and limit
    /// @return true where a point is part of the baseline
    public static boolean[] clipped(double[] values, BaselineMethod.Clipped method) {
        double[] means = means(values);
        boolean[] free = new boolean[means.length];
        Arrays.fill(free, true);
        for (int round = 0; round < CLIPS; round++) {
            double[] off = PolynomialBaseline.under(means, free, method.order());
            for (int i = 0; i < off.length; i++) {
                off[i] = Math.abs(means[i] - off[i]);
            }
            double limit = method.noise() * 1.4826 * median(off, free);
            boolean[] next = new boolean[off.length];
            for (int i = 0; i < off.length; i++) {
                next[i] = off[i] <= limit;
            }
            if (Arrays.equals(next, free)) {
                break;
            }
            free = next;
        }
        return all(free, values.length);
    }

    private static double[] means(double[] values) {
        int size = Math.max(1, values.length / GROUPS);
        double[] means = new double[values.length / size];
        for (int i = 0; i < means.length * size; i++) {
            means[i / size] += values[i] / size;
        }
        return means;
    }

    private static boolean[] all(boolean[] free, int points) {
        int size = Math.max(1, points / GROUPS);
        boolean[] all = new boolean[points];
        for (int i = 0; i < points; i++) {
            all[i] = free.length > 0 && free[Math.min(i / size, free.length - 1)];
        }
        return all;
    }

    private static boolean[] ofGroups(double[] means) {
        int n = means.length;
        boolean[] free = new boolean[n];
        Arrays.fill(free, true);
        double middle = median(means, free);
        double height = 0;
        for (double mean : means) {
            height = Math.max(height, Math.abs(mean - middle));
        }
        // in a row of noise alone, the highest point is no measure
        double limitOfHigh = Math.max(HIGH * height, SIGNIFICANT * Noise.ofReal(means));
        boolean[] high = new boolean[n];
        for (int i = 0; i < n; i++) {
            high[i] = Math.abs(means[i] - middle) > limitOfHigh;
        }
        free = without(high);
        for (int round = 0; round < ROUNDS; round++) {
            double[] off = PolynomialBaseline.under(means, free, ORDER);
            for (int i = 0; i < n; i++) {
                off[i] = Math.abs(means[i] - off[i]);
            }
            double limit = Math.max(SIGNIFICANT * 1.4826 * median(off, free), NEGLIGIBLE * height);
            boolean[] signal = new boolean[n];
            for (int i = 0; i < n; i++) {
                signal[i] = off[i] > limit;
            }
            boolean[] next = without(signal);
            if (Arrays.equals(next, free)) {
                break;
            }
            free = next;
        }
        return free;
    }

    private static double median(double[] values, boolean[] free) {
        double[] chosen = new double[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (free[i]) {
                chosen[count++] = values[i];
            }
        }
        Arrays.sort(chosen, 0, count);
        return count == 0 ? 0 : chosen[count / 2];
    }

    /// Everything but the signals and a quarter of their breadth on either side; single groups are
    /// noise.
    private static boolean[] without(boolean[] signal) {
        int n = signal.length;
        boolean[] free = new boolean[n];
        Arrays.fill(free, true);
        int i = 0;
        while (i < n) {
            int end = i;
            while (end < n && signal[end]) {
                end++;
            }
            if (end - i > 1) {
                int margin = (end - i) / 4 + 1;
                Arrays.fill(free, Math.max(i - margin, 0), Math.min(end + margin, n), false);
            }
            i = end + 1;
        }
        int count = 0;
        for (boolean f : free) {
            count += f ? 1 : 0;
        }
        int edge = Math.max(n / 20, 1);
        if (count < 4 * edge && n > 0) {
            Arrays.fill(free, false);
            Arrays.fill(free, 0, Math.min(edge, n), true);
            Arrays.fill(free, Math.max(n - edge, 0), n, true);
        }
        return free;
    }
}
