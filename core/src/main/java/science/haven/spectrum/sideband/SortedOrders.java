package science.haven.spectrum.sideband;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.math.SingularValues;
import science.haven.spectrum.phase.PhaseRamp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The part of sorted sidebands in which there is signal, in units of its noise.
///
/// @param orders the order of each row
/// @param rows real and imaginary parts in turn of each row, over the noise
/// @param start time of the first point in s
/// @param step dwell time in s
record SortedOrders(int[] orders, double[][] rows, double start, double step) {

    /// Points behind time zero that the edge of a digital filter may spoil.
    private static final int EDGE = 2;

    /// Part of the record, at its end, that holds only noise.
    private static final double TAIL = 0.25;

    /// Points over which power is averaged before it is called noise.
    private static final int BLOCK = 16;

    /// Power over that of the noise that is a signal.
    private static final double SIGNAL = 1.5;

    /// Orders with their part of the record; empty where there is no signal.
    static Optional<SortedOrders> of(NmrSignal signal, SpectralAxis sorted) {
        SpectralAxis axis = signal.direct();
        int points = axis.points();
        int first = Math.clamp((long) Math.ceil(-axis.start() / axis.step()) + EDGE, 0, points);
        int tail = points - (int) (TAIL * points);
        double noise = noise(signal, tail);
        int last = first;
        for (int at = first; at + BLOCK <= tail && noise > 0; at += BLOCK) {
            // the signal comes back once in every turn of the rotor
            if (power(signal, at, at + BLOCK) > SIGNAL * 2 * noise * noise) {
                last = at + BLOCK;
            }
        }
        List<Integer> used = new ArrayList<>();
        for (int row = 0; row < sorted.points(); row++) {
            // order −N/2 is order +N/2 too
            if (2 * Math.abs(order(sorted, row)) < sorted.points()) {
                used.add(row);
            }
        }
        if (last - first < 2 * BLOCK || used.size() < 3) {
            return Optional.empty();
        }
        double[][] rows = new double[used.size()][2 * (last - first)];
        int[] orders = new int[used.size()];
        for (int k = 0; k < rows.length; k++) {
            orders[k] = order(sorted, used.get(k));
            for (int i = 0; i < rows[k].length; i++) {
                rows[k][i] = signal.values()[2 * (used.get(k) * points + first) + i] / noise;
            }
        }
        return Optional.of(new SortedOrders(orders, rows, axis.at(first), axis.step()));
    }

    private static int order(SpectralAxis sorted, int row) {
        return (int) Math.rint(sorted.at(row) / sorted.step());
    }

    /// Standard deviation of a real part in the tail.
    private static double noise(NmrSignal signal, int tail) {
        int points = signal.direct().points();
        return tail < points ? Math.sqrt(power(signal, tail, points) / 2) : 0;
    }

    /// Mean `|s|²` of all rows between two points.
    private static double power(NmrSignal signal, int from, int to) {
        int points = signal.direct().points();
        double sum = 0;
        for (int row = 0; row < signal.rows(); row++) {
            for (int i = 2 * (row * points + from); i < 2 * (row * points + to); i++) {
                sum += signal.values()[i] * signal.values()[i];
            }
        }
        return sum / ((double) signal.rows() * (to - from));
    }

    int count() {
        return orders.length;
    }

    /// Numbers measured less numbers fitted: a matrix of rank K has `2 K (n + T − K)`.
    int degreesOfFreedom(int shapes) {
        return 2 * (count() - shapes) * (rows[0].length / 2 - shapes);
    }

    /// What is left when each row is turned back by its order times a rate, and the largest
    /// singular values are taken away.
    double chiSquared(double rate, int shapes) {
        int n = count();
        double[][] turned = new double[n][];
        for (int k = 0; k < n; k++) {
            turned[k] = turned(k, rate);
        }
        // a Hermitian matrix as a real one of twice the size: every eigenvalue appears twice
        double[][] gram = new double[2 * n][2 * n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                double re = 0;
                double im = 0;
                for (int i = 0; i < turned[a].length; i += 2) {
                    re += turned[a][i] * turned[b][i] + turned[a][i + 1] * turned[b][i + 1];
                    im += turned[a][i + 1] * turned[b][i] - turned[a][i] * turned[b][i + 1];
                }
                gram[a][b] = re;
                gram[n + a][n + b] = re;
                gram[a][n + b] = -im;
                gram[n + a][b] = im;
            }
        }
        SingularValues eigenvalues = SingularValues.of(gram);
        double[] sorted = new double[2 * n];
        for (int k = 0; k < 2 * n; k++) {
            sorted[k] = eigenvalues.value(k);
        }
        Arrays.sort(sorted);
        double left = 0;
        for (int k = 0; k < 2 * (n - shapes); k++) {
            left += sorted[k] / 2;
        }
        return left;
    }

    private double[] turned(int row, double rate) {
        double[] from = rows[row];
        double[] to = new double[from.length];
        double slope = -2 * Math.PI * orders[row] * rate;
        new PhaseRamp(slope * step).turn(from, 0, to, 0, from.length / 2, slope * start);
        return to;
    }
}
