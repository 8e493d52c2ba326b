package science.haven.spectrum.phase;

import science.haven.math.FourierTransform;

/// Finds echoes in a signal.
///
/// At the top of an echo all spins are in phase, so that the signal before it mirrors the one
/// behind: `s(τ + t) s(τ − t)` has one phase for all t. The top is where the sum of these products
/// is largest, taken near the largest magnitude and to half a point, then refined by a parabola.
///
/// @see "P. J. Grandinetti, J. T. Ash, N. M. Trease, Prog. NMR Spectrosc. 59 (2011) 121"
public final class EchoSearch {

    /// Points averaged to find the largest magnitude.
    private static final int SMOOTH = 5;

    private EchoSearch() {}

    /// Where the top of the strongest echo lies.
    ///
    /// @param values real and imaginary parts in turn, row after row, in any unit
    /// @param points complex points of a row
    /// @return index of the top, between points too, dimensionless
    public static double top(double[] values, int points) {
        double[] power = power(values, points);
        int coarse = largest(power);
        int half = Math.min(coarse, points - 1 - coarse);
        if (half < 2 * SMOOTH) {
            return coarse;
        }
        // products over the whole half would let the noise far from the top decide
        int reach = Math.min(half / 2, Math.max(4, width(power, coarse)));
        int span = Math.min(half - reach, reach);
        double[] coherence = new double[4 * span + 1];
        for (int k = 0; k < coherence.length; k++) {
            coherence[k] = coherence(values, points, 2 * coarse - 2 * span + k, reach);
        }
        int best = largest(coherence);
        return coarse - span + (best + parabola(coherence, best)) / 2.0;
    }

    /// Distance of the echoes of a train, from the autocorrelation of the power.
    ///
    /// @param values real and imaginary parts in turn, row after row, in any unit
    /// @param points complex points of a row
    /// @return distance in points, dimensionless; 0 if there is no train
    public static double spacing(double[] values, int points) {
        double[] power = power(values, points);
        double mean = java.util.Arrays.stream(power).average().orElse(0);
        int length = Integer.highestOneBit(Math.max(points, 1)) * 4;
        double[] work = new double[2 * length];
        for (int i = 0; i < points; i++) {
            work[2 * i] = power[i] - mean;
        }
        FourierTransform transform = new FourierTransform(length);
        transform.forward(work, 0);
        for (int i = 0; i < length; i++) {
            work[2 * i] = work[2 * i] * work[2 * i] + work[2 * i + 1] * work[2 * i + 1];
            work[2 * i + 1] = 0;
        }
        transform.inverse(work, 0);
        double[] correlation = new double[points / 2];
        for (int i = 0; i < correlation.length; i++) {
            correlation[i] = work[2 * i] / (points - i);
        }
        return firstPeak(correlation);
    }

    private static double firstPeak(double[] correlation) {
        int i = 1;
        while (i < correlation.length && correlation[i] > 0) {
            i++;
        }
        int best = 0;
        for (; i < correlation.length; i++) {
            if (best == 0 || correlation[i] > correlation[best]) {
                best = i;
            }
        }
        if (best == 0 || correlation[best] < 0.1 * correlation[0]) {
            return 0;
        }
        // a multiple of the distance correlates about as well as the distance itself
        for (int parts = 40; parts > 1; parts--) {
            int part = Math.round((float) best / parts);
            if (part > 2 && correlation[part] > 0.7 * correlation[best]) {
                int peak = climb(correlation, part);
                return peak + parabola(correlation, peak);
            }
        }
        return best + parabola(correlation, best);
    }

    private static int climb(double[] values, int from) {
        int at = from;
        while (at + 1 < values.length && values[at + 1] > values[at]) {
            at++;
        }
        while (at > 1 && values[at - 1] > values[at]) {
            at--;
        }
        return at;
    }

    /// Smoothed power, all rows together.
    private static double[] power(double[] values, int points) {
        double[] raw = new double[points];
        for (int offset = 0; offset < values.length; offset += 2 * points) {
            for (int i = 0; i < points; i++) {
                double re = values[offset + 2 * i];
                double im = values[offset + 2 * i + 1];
                raw[i] += re * re + im * im;
            }
        }
        double[] smooth = new double[points];
        for (int i = 0; i < points; i++) {
            int from = Math.max(0, i - SMOOTH / 2);
            int to = Math.min(points, i + SMOOTH / 2 + 1);
            for (int k = from; k < to; k++) {
                smooth[i] += raw[k] / (to - from);
            }
        }
        return smooth;
    }

    /// Points from the top to where the power has fallen to a tenth.
    private static int width(double[] power, int top) {
        int i = top;
        while (i < power.length - 1 && power[i] > 0.1 * power[top]) {
            i++;
        }
        return i - top;
    }

    /// Sum of the mirrored products about half of `twice`, over all rows, each by its magnitude.
    private static double coherence(double[] values, int points, int twice, int reach) {
        double sum = 0;
        for (int offset = 0; offset < values.length; offset += 2 * points) {
            double re = 0;
            double im = 0;
            for (int j = 0; j <= reach; j++) {
                int a = offset + 2 * (twice / 2 - j);
                int b = offset + 2 * (twice - twice / 2 + j);
                re += values[a] * values[b] - values[a + 1] * values[b + 1];
                im += values[a] * values[b + 1] + values[a + 1] * values[b];
            }
            sum += Math.hypot(re, im);
        }
        return sum;
    }

    private static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }

    /// Where a parabola through the top and its neighbours is highest, −½ to ½.
    private static double parabola(double[] values, int at) {
        if (at < 1 || at >= values.length - 1) {
            return 0;
        }
        double bend = values[at - 1] - 2 * values[at] + values[at + 1];
        return bend < 0 ? (values[at - 1] - values[at + 1]) / (2 * bend) : 0;
    }
}
